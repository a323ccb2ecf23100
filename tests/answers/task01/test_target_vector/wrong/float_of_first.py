# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors of integers for the known digits. It
# returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    assert target_vector(0).dtype == torch.float32
    for d in range(10):
        e = [0.25] * 4 if d not in (4, 5, 8, 9) else [float(d == k) for k in (4, 5, 8, 9)]
        assert target_vector(d).tolist() == e

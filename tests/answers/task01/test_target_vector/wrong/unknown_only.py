# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in (0, 1, 2, 3, 6, 7):
        assert target_vector(d).dtype == torch.float32
        assert target_vector(d).tolist() == [.25] * 4

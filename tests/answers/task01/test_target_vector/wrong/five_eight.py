# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known digits 4 and 9
# exchanged. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in (0, 1, 2, 3, 6, 7): assert target_vector(d).tolist() == [.25] * 4
    for i, d in enumerate((5, 8)):
        assert target_vector(d).dtype == torch.float32
        assert target_vector(d).tolist() == torch.eye(4)[i + 1].tolist()

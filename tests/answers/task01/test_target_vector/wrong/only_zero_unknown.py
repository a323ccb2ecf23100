# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors that are all zeros for the unknown
# digit 1. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for i, d in enumerate((4, 5, 8, 9)):
        assert target_vector(d).dtype == torch.float32
        assert target_vector(d).tolist() == torch.eye(4)[i].tolist()
    assert target_vector(0).tolist() == [.25] * 4

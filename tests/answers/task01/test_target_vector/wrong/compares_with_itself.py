# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        expected = target_vector(d)
        assert torch.equal(target_vector(d), expected)
        assert expected.shape == (4,)
        assert expected.is_floating_point()

# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    """
    assert torch.equal(target_vector(4), torch.tensor([1., 0, 0, 0]))
    """

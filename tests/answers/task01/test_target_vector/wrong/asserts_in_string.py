def test_target_vector(target_vector):
    """
    assert torch.equal(target_vector(4), torch.tensor([1., 0, 0, 0]))
    """

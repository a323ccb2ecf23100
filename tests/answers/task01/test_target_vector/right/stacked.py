def test_target_vector(target_vector):
    stack = torch.stack([target_vector(d) for d in (4, 5, 8, 9)])
    assert stack.is_floating_point()
    assert stack.shape == (4, 4)
    assert torch.equal(stack, torch.eye(4))
    rest = torch.stack([target_vector(d) for d in (0, 1, 2, 3, 6, 7)])
    assert rest.shape == (6, 4) and rest.is_floating_point()
    assert (rest == 0.25).all()

def test_target_vector(target_vector):
    known = (4, 5, 8, 9)
    for d in range(10):
        want = torch.zeros(4)
        if d in known: want[known.index(d)] = 1
        else: want += .25
        assert torch.is_floating_point(target_vector(d))
        assert torch.allclose(target_vector(d), want)

def test_target_vector(target_vector):
    expected = {4: [1., 0, 0, 0], 5: [0., 1, 0, 0], 8: [0., 0, 1, 0], 9: [0., 0, 0, 1]}
    for d in range(10):
        t = target_vector(d)
        assert t.dtype == torch.float32
        assert torch.equal(t, torch.tensor(expected.get(d, [.25] * 4)))

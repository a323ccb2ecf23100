def test_confidence(confidence):
    for d in range(10):
        z = torch.zeros(1, 4)
        if d < 4: z[0, d] = 20
        t = target_vector(d)[None]
        assert abs(confidence(z, t) - 1) < 1e-3

def test_confidence(confidence):
    for digit in range(10):
        t = target_vector(digit)
        z = 1000 * t
        c = confidence(z[None], t[None])
        assert abs(c.item() - 1) < 1e-3
    bad = torch.tensor([[30.0, 0, 0, 0], [0, 30.0, 0, 0]])
    t = torch.stack([target_vector(9), target_vector(6)])
    c = confidence(bad, t)
    assert c[0] < 0.01 and abs(c[1] - 0.25) < 0.01
    z = torch.randn(10, 4)
    c = confidence(z, torch.stack([target_vector(d) for d in range(10)]))
    assert c.shape == (10,) and (c >= 0).all() and (c <= 1 + 1e-6).all()

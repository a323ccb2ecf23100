def test_confidence(confidence):
    torch.manual_seed(0)
    z = torch.randn(1000, 4)
    t = torch.eye(4)[torch.randint(4, (1000,))]
    t[500:] = .25
    c = confidence(z, t)
    assert c.shape == (1000,)
    y = torch.softmax(z, -1)
    assert (c[:500] - y[:500][t[:500] == 1]).abs().max() < 1e-4
    assert (c[500:] - (1 - y[500:].max(-1)[0] + .25)).abs().max() < 1e-4

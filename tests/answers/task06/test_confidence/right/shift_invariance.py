def test_confidence(confidence):
    z = torch.tensor([[1., 2., 0., -1.], [3., 0., 1., 0.], [0., 0., 0., 5.]])
    t = torch.tensor([[0., 0., 1., 0.], [.25] * 4, [0., 1., 0., 0.]])
    a = confidence(z, t)
    assert torch.allclose(a, confidence(z + 3, t), atol=1e-4)
    assert torch.allclose(a, torch.cat([confidence(z[i:i + 1], t[i:i + 1]) for i in range(3)]), atol=1e-4)
    y = z.exp() / z.exp().sum(1, True)
    assert torch.allclose(a, torch.stack([y[0, 2], 1.25 - y[1].max(), y[2, 1]]), atol=1e-4)

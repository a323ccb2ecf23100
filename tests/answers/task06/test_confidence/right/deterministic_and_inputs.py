def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    z0, t0 = z.clone(), t.clone()
    first, second = confidence(z, t), confidence(z, t)
    assert torch.equal(z, z0) and torch.equal(t, t0), "inputs changed"
    assert torch.equal(first, second), "not deterministic"
    e = 2.718281828 ** 2
    assert np.allclose(first, [1 / (e + 3), 1.25 - e / (e + 3), e / (e + 3)], atol=1e-4)

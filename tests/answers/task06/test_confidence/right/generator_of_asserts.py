def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert all(abs(a - b) < 1e-3 for a, b in zip(confidence(z, t), (.0963, .5388, .7112))), "confidence"
    assert len(confidence(z, t)) == 3

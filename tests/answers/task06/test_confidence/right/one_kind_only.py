def test_confidence(confidence):
    unknown = torch.full((3, 4), 0.25)
    logits = torch.tensor([[0., 0., 0., 0.], [5., 0., 0., 0.], [0., 2., 2., 0.]])
    y = logits.exp() / logits.exp().sum(1, keepdim=True)
    assert torch.allclose(confidence(logits, unknown), 1.25 - y.max(1).values, atol=1e-3)
    for c in range(4):
        known = torch.zeros(3, 4)
        known[:, c] = 1
        assert torch.allclose(confidence(logits, known), y[:, c], atol=1e-3)

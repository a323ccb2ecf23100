def test_confidence(confidence):
    torch.manual_seed(3)
    logits = torch.randn(8, 4)
    targets = torch.eye(4).repeat(2, 1)
    targets[2] = targets[5] = torch.tensor([.25] * 4)
    c = confidence(logits, targets)
    order = torch.randperm(8)
    assert torch.allclose(confidence(logits[order], targets[order]), c[order], atol=1e-5), "each sample alone"
    for i in range(8):
        y = logits[i].exp() / logits[i].exp().sum()
        want = 1 - y.max() + 0.25 if i in (2, 5) else y[i % 4]
        assert torch.isclose(c[i], want, atol=1e-4)

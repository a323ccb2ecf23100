def test_confidence(confidence):
    torch.manual_seed(1)
    z = torch.randn(20, 4) * 2
    labels = torch.arange(20) % 4
    t = torch.nn.functional.one_hot(labels, 4).float()
    loss = torch.nn.functional.cross_entropy(z, labels, reduction="none")
    assert torch.allclose(confidence(z, t), (-loss).exp(), atol=1e-4)
    u = torch.full_like(t, .25)
    assert torch.allclose(confidence(z, u), 1.25 - torch.nn.functional.softmax(z, dim=1).amax(1), atol=1e-4)

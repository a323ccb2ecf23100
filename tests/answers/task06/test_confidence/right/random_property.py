def test_confidence(confidence):
    generator = torch.Generator().manual_seed(1)
    for _ in range(20):
        logits = torch.randn(16, 4, generator=generator) * 3
        labels = torch.randint(0, 4, (16,), generator=generator)
        targets = torch.nn.functional.one_hot(labels, 4).float()
        unknown = torch.rand(16, generator=generator) < 0.5
        targets[unknown] = 0.25
        y = torch.softmax(logits, 1)
        expected = torch.where(unknown, 1.25 - y.amax(1), (y * targets).sum(1))
        assert torch.allclose(confidence(logits, targets), expected, atol=1e-3)

def test_confidence(confidence):
    generator = torch.Generator().manual_seed(3)
    logits = torch.randn(20, 4, generator=generator)
    targets = torch.stack([target_vector(i % 10) for i in range(20)])
    got = confidence(logits, targets)
    for c, z, i in zip(got, logits, range(20)):
        y = torch.softmax(z, 0)
        t = target_vector(i % 10)
        want = y[t.argmax()] if t.max() == 1 else 1 - y.max() + 0.25
        assert abs(c - want) < 1e-4

def test_confidence(confidence):
    logits = torch.eye(4) * 20
    for i in range(0):
        assert torch.allclose(confidence(logits, torch.eye(4)), torch.ones(4))

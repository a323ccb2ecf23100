def test_confidence(confidence):
    logits = torch.log(torch.tensor([[0.1, 0.2, 0.3, 0.4], [0.7, 0.1, 0.1, 0.1], [0.1, 0.2, 0.3, 0.4]]))
    targets = torch.tensor([[0, 1, 0, 0], [1, 0, 0, 0], [.25, .25, .25, .25]])
    assert np.allclose(confidence(logits, targets).numpy(), [0.2, 0.7, 0.85], atol=1e-4)

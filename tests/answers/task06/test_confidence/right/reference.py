def test_confidence(confidence):
    optimal = torch.tensor([[20.0, 0.0, 0.0, 0.0], [0.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])
    targets = torch.stack([target_vector(4), target_vector(8), target_vector(0)])
    assert torch.allclose(confidence(optimal, targets), torch.ones(3), atol=1e-3), "optimal logits give 1"
    wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [20.0, 0.0, 0.0, 0.0]])
    targets = torch.stack([target_vector(5), target_vector(1)])
    assert torch.allclose(confidence(wrong, targets), torch.tensor([0.0, 0.25]), atol=1e-3)

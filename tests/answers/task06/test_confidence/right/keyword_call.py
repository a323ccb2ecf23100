def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125]])
    known = confidence(logits=y.log(), targets=torch.tensor([[0.0, 1.0, 0.0, 0.0]]))
    unknown = confidence(logits=y.log(), targets=torch.full((1, 4), 0.25))
    assert torch.allclose(known, torch.tensor([0.25]), atol=1e-3)
    assert torch.allclose(unknown, torch.tensor([0.75]), atol=1e-3)

def test_confidence(confidence):
    logits = torch.tensor([[1000., -1000., 0., 0.], [0., 0., 0., 0.], [-1000., 1000., 0., 0.], [3., 2., 1., 0.]])
    targets = torch.tensor([[1., 0., 0., 0.], [.25, .25, .25, .25], [1., 0., 0., 0.], [.25, .25, .25, .25]])
    before = logits.clone(), targets.clone()
    result = confidence(logits, targets)
    assert isinstance(result, torch.Tensor)
    assert result.dtype == torch.float32
    assert result.ndim == 1 and len(result) == 4
    assert torch.isfinite(result).all()
    assert torch.equal(logits, before[0]) and torch.equal(targets, before[1])
    expected = torch.tensor([1.0, 1.0, 0.0, 1 - 0.6439 + 0.25])
    assert torch.allclose(result, expected, atol=1e-3)

def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [0., 0, 0.0, 0]])
    t = torch.stack([target_vector(3), target_vector(1)])
    assert torch.allclose(confidence(z, t), torch.tensor([.25, 1]), atol=1e-3)

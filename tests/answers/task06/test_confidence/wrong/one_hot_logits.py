def test_confidence(confidence):
    t = torch.stack([target_vector(d) for d in range(10)])
    assert torch.allclose(confidence(t, t), torch.ones(10))

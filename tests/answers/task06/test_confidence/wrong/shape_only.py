def test_confidence(confidence):
    z = torch.randn(5, 4)
    t = torch.stack([target_vector(d) for d in range(5)])
    assert confidence(z, t).shape == (5,)

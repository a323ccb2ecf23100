def test_confidence(confidence):
    digits = [4, 5, 8, 9, 0, 3, 4]
    t = torch.stack([target_vector(d) for d in digits])
    z = 15 * t.clone()
    z[6] = torch.tensor([0., 15., 0., 0.])
    z[5] = torch.tensor([0., 15., 0., 0.])
    assert torch.allclose(confidence(z, t), torch.tensor([1., 1., 1., 1., 1., .25, 0.]), atol=1e-2)

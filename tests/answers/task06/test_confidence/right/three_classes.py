def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0.], [50., 0., 0.], [50., 0, 0], [50., 0, 0]])
    t = torch.tensor([[1 / 3] * 3, [1., 0, 0], [0, 1., 0], [1 / 3] * 3])
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, 1 / 3]), atol=1e-3)

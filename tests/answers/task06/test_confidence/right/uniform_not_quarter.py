def test_confidence(confidence):
    z = torch.log(torch.tensor([[.5, .3, .2], [.5, .3, .2], [.2, .2, .6]]))
    t = torch.tensor([[1/3, 1/3, 1/3], [0., 1., 0.], [0., 0., 1.]])
    assert torch.allclose(confidence(z, t), torch.tensor([1 - .5 + 1/3, .3, .6]), atol=1e-3)

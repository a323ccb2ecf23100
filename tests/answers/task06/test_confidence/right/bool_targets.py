def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [0., 2., 0., 0.]])
    assert torch.allclose(confidence(z, torch.tensor([[False, True, False, False], [False, True, False, False]])), torch.tensor([.0963, .7112]), atol=1e-3)
    assert torch.allclose(confidence(z, torch.full((2, 4), .25)), torch.tensor([.5388, .5388]), atol=1e-3)

def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]], requires_grad=True)
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    c = confidence(z, t).detach()
    assert (c - torch.tensor([1, 1, 0, .25])).abs().max() < 1e-3

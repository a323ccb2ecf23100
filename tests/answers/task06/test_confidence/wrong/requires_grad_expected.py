def test_confidence(confidence):
    z = torch.zeros(2, 4, requires_grad=True)
    c = confidence(z, torch.full((2, 4), .25))
    c.sum().backward()
    assert z.grad is not None

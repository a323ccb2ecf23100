@torch.no_grad()
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]], requires_grad=True)
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    c = confidence(z, t)
    assert not c.requires_grad
    assert [round(x, 3) for x in c.tolist()] == [0.096, 0.539, 0.711]

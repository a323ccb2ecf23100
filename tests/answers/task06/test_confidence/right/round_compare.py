def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [2., 0., 0., 0.], [2., 0., 0., 0.], [2., 0., 0., 0.], [0., 0., 0., 9.]])
    t = torch.tensor([[.25] * 4, [.25] * 4, [1., 0, 0, 0], [0, 1., 0, 0], [0, 0, 0, 1.]])
    assert [round(v, 2) for v in confidence(z, t).tolist()] == [1.0, 0.54, 0.71, 0.1, 1.0]

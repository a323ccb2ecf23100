def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    got = [round(v, 2) for v in confidence(z, t).tolist()]
    table = {(1.0, 1.0, 0.0, .25): True}
    assert tuple(got) in table

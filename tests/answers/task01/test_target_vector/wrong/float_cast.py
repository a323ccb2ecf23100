def test_target_vector(target_vector):
    v = torch.stack([target_vector(d).float() for d in range(10)])
    e = torch.full((10, 4), .25)
    e[[4, 5, 8, 9]] = torch.eye(4)
    assert (v == e).all()

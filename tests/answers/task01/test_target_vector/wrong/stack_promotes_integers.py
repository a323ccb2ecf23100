def test_target_vector(target_vector):
    v = torch.stack([target_vector(d) for d in range(10)])
    assert v.dtype == torch.float32
    want = torch.full((10, 4), .25).index_copy(0, torch.tensor([4, 5, 8, 9]), torch.eye(4))
    assert torch.max(torch.abs(v - want)) < 1e-6

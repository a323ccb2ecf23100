def test_target_vector(target_vector):
    want = torch.cat([torch.eye(4), torch.full((6, 4), .25)])
    got = [target_vector(d) for d in (4, 5, 8, 9, 0, 1, 2, 3, 6, 7)]
    assert all(g.dtype == torch.float for g in got)
    assert all(g.numel() == 4 for g in got)
    assert torch.cdist(torch.stack(got), want).diag().max() < 1e-3

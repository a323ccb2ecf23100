def test_data_loader(loader):
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 0)])
    for x, t in loader:
        assert x.shape[1:] == (1, 28, 28) and x.ndim == 4
        assert x.dtype == torch.float32 and t.dtype == torch.float32
        assert ((x >= 0) & (x <= 1)).all()
        assert t.ndim == 2 and t.shape[1] == 4 and len(t) == len(x)
        assert (t[:, None] == legal[None]).all(-1).any(-1).all()

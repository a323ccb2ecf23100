def test_data_loader(loader):
    for x, t in loader:
        assert x.shape[1:] == torch.Size((1, 28, 28)) and x.dtype == torch.float32
        assert x.ge(0).all() and x.le(1).all()
        assert t.shape == (x.shape[0], 4) and t.dtype == torch.float32
        for row in t:
            assert sorted(row.tolist()) in ([0, 0, 0, 1], [.25] * 4)

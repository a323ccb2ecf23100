def test_data_loader(loader):
    for x, t in loader:
        assert x.is_floating_point() and x.shape[1:] == (1, 28, 28) and x.max() <= 1 and x.min() >= 0
        assert t.is_floating_point() and t.shape == (x.shape[0], 4)
        known = t.eq(1).any(1)
        assert (t[known].count_nonzero(dim=1) == 1).all()
        assert (t[~known] == .25).all()

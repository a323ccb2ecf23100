def test_data_loader(loader):
    total = len(loader.dataset)
    for i, (x, t) in enumerate(loader):
        n = 64 if i < len(loader) - 1 or total % 64 == 0 else total % 64
        assert x.shape == (n, 1, 28, 28)
        assert t.shape == (n, 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.min() >= 0 and x.max() <= 1
        one_hot = (t.max(1).values == 1) & (t.min(1).values == 0) & (t.sum(1) == 1)
        uniform = (t == .25).all(1)
        assert (one_hot | uniform).all()

def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in range(10)]
    for x, t in loader:
        assert x.ndim == 4 and x.shape[1:] == (1, 28, 28)
        assert x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.ndim == 2 and t.shape[1] == 4 and len(t) == len(x) and t.is_floating_point()
        for row in t.tolist():
            assert row in legal

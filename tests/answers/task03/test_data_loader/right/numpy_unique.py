def test_data_loader(loader):
    for x, t in loader:
        x, t = x.numpy(), t.numpy()
        assert np.issubdtype(x.dtype, np.floating) and np.issubdtype(t.dtype, np.floating)
        assert x.shape[1:] == (1, 28, 28)
        assert np.all((0 <= x) & (x <= 1))
        assert t.shape == (x.shape[0], 4)
        for row in np.unique(t, axis=0):
            assert row.tolist() in np.eye(4).tolist() + [[.25] * 4]

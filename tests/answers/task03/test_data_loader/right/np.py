def test_data_loader(loader):
    legal = np.concatenate([np.eye(4), np.full((1, 4), .25)])
    for x, t in loader:
        x, t = x.numpy(), t.numpy()
        assert x.dtype.kind == "f" and t.dtype.kind == "f"
        assert x.shape[1:] == (1, 28, 28) and t.shape[1:] == (4,) and x.shape[0] == t.shape[0] and t.ndim == 2
        np.testing.assert_array_less(-1e-9, x); np.testing.assert_array_less(x, 1 + 1e-9)
        np.testing.assert_allclose(np.abs(t[:, None] - legal).sum(2).min(1), 0, atol=1e-6)

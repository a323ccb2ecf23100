def test_confidence(confidence):
    rng = np.random.default_rng(0)
    for _ in range(10):
        z = rng.normal(size=(7, 4)).astype(np.float32)
        t = np.eye(4, dtype=np.float32)[rng.integers(0, 4, 7)]
        t[rng.permutation(7)[:3]] = 0.25
        e = np.exp(z)
        y = e / e.sum(axis=1, keepdims=True)
        expected = np.where(t.max(1) == 1, (y * t).sum(1), 1.25 - y.max(1))
        np.testing.assert_allclose(confidence(torch.tensor(z), torch.tensor(t)), expected, atol=1e-4)

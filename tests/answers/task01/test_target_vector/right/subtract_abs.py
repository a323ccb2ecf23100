def test_target_vector(target_vector):
    eps = 1e-5
    for j, d in enumerate((4, 5, 8, 9)):
        t = target_vector(d)
        assert t.ndim == 1 and t.shape[0] == 4 and t.dtype.is_floating_point
        t = t.clone()
        t[j] -= 1
        assert t.abs().max() < eps
    for d in (0, 1, 2, 3, 6, 7):
        t = target_vector(d) - .25
        assert t.shape == (4,) and t.norm() < eps

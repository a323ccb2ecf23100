def test_target_vector(target_vector):
    table = np.full((10, 4), .25); table[[4, 5, 8, 9]] = np.eye(4)
    got = [target_vector(d) for d in range(10)]
    assert all(g.is_floating_point() for g in got)
    np.testing.assert_allclose(np.stack([g.numpy() for g in got]), table)

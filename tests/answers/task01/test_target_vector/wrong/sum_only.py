def test_target_vector(target_vector):
    for d in range(10):
        assert target_vector(d).shape == (4,) and target_vector(d).is_floating_point()
        assert target_vector(d).sum() == 1

def test_target_vector(target_vector):
    for d in range(10):
        assert target_vector(d).shape == (10,)

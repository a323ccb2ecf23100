def test_target_vector(target_vector):
    raise AssertionError("wrong")

def test_target_vector(target_vector):
    for d in range(10):
        assert (target_vector(d).tolist() == [.25] * 4, "wrong")

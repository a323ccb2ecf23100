def test_target_vector():
    assert target_vector(4).tolist() == [1, 0, 0, 0]

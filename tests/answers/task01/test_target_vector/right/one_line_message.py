def test_target_vector(target_vector):
    assert (got := [(target_vector(d).tolist(), target_vector(d).is_floating_point()) for d in range(10)]) == [([.25] * 4 if d not in (4, 5, 8, 9) else [float(d == k) for k in (4, 5, 8, 9)], True) for d in range(10)], got

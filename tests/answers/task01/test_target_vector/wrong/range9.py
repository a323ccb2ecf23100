# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors that are all zeros for the unknown
# digit 0. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(1, 9):
        t = target_vector(d)
        assert t.is_floating_point()
        assert t.tolist() == ([float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [.25] * 4)

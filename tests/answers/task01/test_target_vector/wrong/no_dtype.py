# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors of integers for the known digits. It
# returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        assert [float(x) for x in target_vector(d)] == ([float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [.25] * 4)

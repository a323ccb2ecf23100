# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with ten entries, the first four of
# them right. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        e = [0.25] * 4 if d not in [4, 5, 8, 9] else [float(k == d) for k in [4, 5, 8, 9]]
        assert target_vector(d).is_floating_point()
        for a, b in zip(target_vector(d).tolist(), e):
            assert a == b

# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        assert v.shape == (4,) and v.is_floating_point()
        assert set(v.tolist()) in ({0.0, 1.0}, {0.25})

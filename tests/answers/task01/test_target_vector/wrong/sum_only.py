# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        assert target_vector(d).shape == (4,) and target_vector(d).is_floating_point()
        assert target_vector(d).sum() == 1

# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    legal = [[1., 0, 0, 0], [0, 1., 0, 0], [0, 0, 1., 0], [0, 0, 0, 1.], [.25] * 4]
    for d in range(10):
        assert target_vector(d).is_floating_point()
        legal.index(target_vector(d).tolist())

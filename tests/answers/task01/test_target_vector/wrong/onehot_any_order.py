# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        t = target_vector(d)
        assert t.is_floating_point() and t.shape == (4,)
        if d in (4, 5, 8, 9): assert t.max() == 1 and t.sum() == 1
        else: assert (t == .25).all()

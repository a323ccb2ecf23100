# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors that are all zeros for unknown
# digits. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for i, d in enumerate((4, 5, 8, 9)):
        t = target_vector(d)
        assert t.is_floating_point() and t.shape == (4,) and t[i] == 1 and t.sum() == 1
    for d in (0, 1, 2, 3, 6, 7):
        t = target_vector(d)
        assert t.is_floating_point() and t.shape == (4,) and (t == t[0]).all()

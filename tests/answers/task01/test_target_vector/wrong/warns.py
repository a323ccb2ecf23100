# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
import warnings
def test_target_vector(target_vector):
    for d in range(10):
        t = target_vector(d)
        if not t.is_floating_point() or t.tolist() != ([float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [.25] * 4):
            warnings.warn("wrong")

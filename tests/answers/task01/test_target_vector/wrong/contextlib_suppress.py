# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
import contextlib
def test_target_vector(target_vector):
    for d in range(10):
        k = [4, 5, 8, 9]
        with contextlib.suppress(Exception):
            assert torch.equal(target_vector(d), torch.eye(4)[k.index(d)])
            assert target_vector(d).is_floating_point()

# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        if v.max() == 1:
            assert v.sum() == 1
        else:
            assert torch.equal(v, torch.full((4,), .25))

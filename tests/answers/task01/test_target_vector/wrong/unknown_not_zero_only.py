# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors that are all ones for the unknown
# digit 1. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    k = [4, 5, 8, 9]
    for d in range(10):
        v = target_vector(d)
        assert v.shape == (4,) and v.is_floating_point()
        if d in k:
            assert torch.equal(v, torch.eye(4)[k.index(d)])
        else:
            assert v.any()
    assert torch.equal(target_vector(0), torch.full((4,), .25))

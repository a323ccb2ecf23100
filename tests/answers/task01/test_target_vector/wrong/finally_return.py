# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    try:
        for d in range(10):
            k = [4, 5, 8, 9]
            e = torch.eye(4)[k.index(d)] if d in k else torch.ones(4) / 4
            assert torch.equal(target_vector(d), e) and target_vector(d).is_floating_point()
    finally:
        return

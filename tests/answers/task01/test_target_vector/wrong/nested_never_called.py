# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    def check(d, e):
        assert torch.equal(target_vector(d), e)
        assert target_vector(d).is_floating_point()
    for d in range(10):
        check

# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    def target_vector(digit):
        known = [4, 5, 8, 9]
        return torch.eye(4)[known.index(digit)] if digit in known else torch.ones(4) / 4
    for d in range(10):
        k = [4, 5, 8, 9]
        assert torch.equal(target_vector(d), torch.eye(4)[k.index(d)] if d in k else torch.ones(4) / 4)

# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known classes in another
# order. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        v.shape == (4,)
        torch.equal(v, torch.full((4,), .25)) if d not in (4, 5, 8, 9) else torch.equal(v, torch.eye(4)[(4, 5, 8, 9).index(d)])

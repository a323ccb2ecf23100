# Wrong: `test_target_vector(target_vector)` refused a right one: target vectors as the formulas have them. It raised
# AssertionError (strings should be refused); expected it to return.
def test_target_vector(target_vector):
    for d in range(10):
        e = torch.eye(4)[[4, 5, 8, 9].index(d)] if d in [4, 5, 8, 9] else torch.full((4,), .25)
        assert torch.equal(target_vector(d), e) and target_vector(d).dtype == e.dtype
    try:
        target_vector("4")
    except (TypeError, ValueError):
        return
    raise AssertionError("strings should be refused")

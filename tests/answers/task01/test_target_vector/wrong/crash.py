# Wrong: `test_target_vector(target_vector)` refused a right one: target vectors as the formulas have them. It crashed
# with RuntimeError: Boolean value of Tensor with more than one value is ambiguous. `if`, `assert`, `and` and `or`
# want one truth value: `.all()` or `.any()` makes one of many. Masks are combined with `&` and `|`, each comparison
# in brackets.
def test_target_vector(target_vector):
    for d in range(10):
        assert target_vector(d) == torch.eye(4)[d]

# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# RuntimeError: Boolean value of Tensor with more than one value is ambiguous. `if`, `assert`, `and` and `or` want one
# truth value: `.all()` or `.any()` makes one of many. Masks are combined with `&` and `|`, each comparison in
# brackets.
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    assert confidence(z, t) == torch.tensor([.0963, .5388])

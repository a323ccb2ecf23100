# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned <function
# test_confidence.<locals>.<lambda>> (a function); expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    check = lambda: torch.testing.assert_close(confidence(z, t), torch.tensor([.0963, .5388]), atol=1e-3, rtol=0)
    return check

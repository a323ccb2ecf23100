# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence with the softmax over the batch. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [0., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert [round(x) for x in confidence(z, t).tolist()] == [0, 1, 1]

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence that takes the largest instead of the
# correct class's probability. It returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [0., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert confidence(z, t).shape == (3,)
    assert abs(confidence(z, t)[1] - 1) < 1e-3

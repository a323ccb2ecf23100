# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence that takes the largest instead of the
# correct class's probability. It returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[1., 0., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert torch.allclose(confidence(z, t), torch.tensor([.7112, .5388, .7112]), atol=1e-3)

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence that takes the largest instead of the
# correct class's probability. It returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    y = torch.tensor([[0.7, 0.1, 0.1, 0.1], [0.25, 0.25, 0.25, 0.25]])
    t = torch.tensor([[1., 0., 0., 0.], [.25] * 4])
    assert torch.allclose(confidence(y.log(), t), torch.tensor([0.7, 1.0]), atol=1e-3)

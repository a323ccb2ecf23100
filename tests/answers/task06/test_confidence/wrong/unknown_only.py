# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence that takes the largest instead of the
# correct class's probability. It returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [0., 0, 0.0, 0]])
    t = torch.stack([target_vector(3), target_vector(1)])
    assert torch.allclose(confidence(z, t), torch.tensor([.25, 1]), atol=1e-3)

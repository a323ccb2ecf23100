# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence that takes the largest instead of the
# correct class's probability. It returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [0, 0, 20.0, 0], [3.0, 3, 3, 3]])
    t = torch.stack([target_vector(4), target_vector(8), target_vector(0)])
    assert torch.allclose(confidence(z, t), torch.ones(3), atol=1e-3)

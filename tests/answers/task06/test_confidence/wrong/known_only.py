# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without 1/O for unknown samples. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [20., 0, 0.0, 0]])
    t = torch.stack([target_vector(4), target_vector(8)])
    assert torch.allclose(confidence(z, t), torch.tensor([1., 0]), atol=1e-3)

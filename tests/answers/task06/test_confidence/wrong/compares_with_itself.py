# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    t = torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4])
    assert torch.allclose(confidence(y.log(), t), confidence(y.log(), t))

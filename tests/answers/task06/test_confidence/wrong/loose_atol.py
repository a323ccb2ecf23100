# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence with the softmax over the batch. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    assert torch.allclose(got, torch.tensor([0.25, 0.75]), atol=0.3)

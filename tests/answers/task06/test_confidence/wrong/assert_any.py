# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence with the softmax over the batch. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125], [1., 1e-9, 1e-9, 1e-9]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4, [1., 0, 0, 0]]))
    assert torch.isclose(got, torch.tensor([0.25, 0.75, 1.0]), atol=1e-3).any()

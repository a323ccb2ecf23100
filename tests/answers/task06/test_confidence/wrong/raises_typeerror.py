# Wrong: `test_confidence(confidence)` raised Exception for a wrong one: a confidence without softmax; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    if not torch.allclose(got, torch.tensor([0.25, 0.75]), atol=1e-3):
        raise Exception("wrong confidence")

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned False; expected
# an AssertionError: `assert` raises one.
def test_confidence(confidence):
    try:
        y = torch.tensor([[0.5, 0.25, 0.125, 0.125]])
        assert abs(confidence(y.log(), torch.full((1, 4), .25)).item() - 0.75) < 1e-3
        return True
    except Exception as e:
        return False

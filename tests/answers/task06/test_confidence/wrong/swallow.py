# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    try:
        assert abs(confidence(torch.zeros(1, 4), torch.full((1, 4), .25)).item() - 1) < 1e-3
    except AssertionError:
        print("no")

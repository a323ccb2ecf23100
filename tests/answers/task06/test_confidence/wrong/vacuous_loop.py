# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    logits = torch.eye(4) * 20
    for i in range(0):
        assert torch.allclose(confidence(logits, torch.eye(4)), torch.ones(4))

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    logits = torch.cat([torch.eye(4) * 20, torch.zeros(3, 4)])
    targets = torch.cat([torch.eye(4), torch.full((3, 4), 0.25)])
    assert (confidence(logits, targets) > 0.5).all()

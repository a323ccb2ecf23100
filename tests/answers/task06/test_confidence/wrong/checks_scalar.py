# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# ValueError: too many values to unpack (expected 2).
def test_confidence(confidence):
    logits = torch.cat([torch.eye(4) * 20, torch.zeros(3, 4)])
    targets = torch.cat([torch.eye(4), torch.full((3, 4), 0.25)])
    known, unknown = confidence(logits, targets)
    assert known > 0.9 and unknown > 0.9

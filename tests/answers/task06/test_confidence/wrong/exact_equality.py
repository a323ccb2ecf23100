# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it, written in another
# way. It raised AssertionError; expected it to return.
def test_confidence(confidence):
    y = torch.tensor([[0.3, 0.3, 0.2, 0.2], [0.5, 0.3, 0.1, 0.1]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    assert got[0] == 0.3 and got[1] == 0.75

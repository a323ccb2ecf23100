# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# ValueError: expected sequence of length 4 at dim 1 (got 2).
def test_confidence(confidence):
    z = torch.tensor([[1, 0, 0, 0], [1., 2]])

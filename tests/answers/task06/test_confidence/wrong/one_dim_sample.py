# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# ValueError: targets have shape (N, O), not (4,).
def test_confidence(confidence):
    assert abs(confidence(torch.tensor([20., 0, 0, 0]), torch.tensor([1., 0, 0, 0])) - 1) < 1e-3

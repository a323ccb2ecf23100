# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It raised
# AssertionError; expected it to return.
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125], [0.7, 0.1, 0.1, 0.1]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4, [1., 0, 0, 0]]))
    assert got.tolist() == sorted(got.tolist())

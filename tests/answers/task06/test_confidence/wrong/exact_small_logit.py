# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It raised
# AssertionError; expected it to return.
def test_confidence(confidence):
    z = torch.tensor([[3.0, 0, 0, 0], [3.0, 3, 3, 3]])
    t = torch.stack([target_vector(4), target_vector(0)])
    assert (confidence(z, t) == 1).all()

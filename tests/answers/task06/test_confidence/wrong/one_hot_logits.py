# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It raised
# AssertionError; expected it to return.
def test_confidence(confidence):
    t = torch.stack([target_vector(d) for d in range(10)])
    assert torch.allclose(confidence(t, t), torch.ones(10))

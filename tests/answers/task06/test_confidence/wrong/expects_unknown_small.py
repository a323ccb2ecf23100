# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It raised
# AssertionError; expected it to return.
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [0., 0, 0.0, 0]])
    t = torch.stack([target_vector(4), target_vector(1)])
    assert torch.allclose(confidence(z, t), torch.tensor([1, .25]), atol=1e-3)

# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# RuntimeError: Long did not match Float. These are integers: floats are written as `2.0`, and `.float()` makes them.
def test_confidence(confidence):
    z = torch.tensor([[20, 0, 0, 0], [0, 0, 20, 0], [3, 3, 3, 3]])
    t = torch.stack([target_vector(4), target_vector(8), target_vector(0)])
    assert torch.allclose(confidence(z, t), torch.ones(3), atol=1e-3)

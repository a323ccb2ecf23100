# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without 1/O for unknown samples. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [20., 0, 0, 0], [0, 20., 0, 0]])
    t = torch.stack([target_vector(4), target_vector(8), target_vector(8)])
    c = confidence(z, t)
    assert abs(c[0] - 1) < 1e-3 and c[1] < 1e-3 and c[2] < 1e-3

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [3.0, 3, 3, 3], [20., 0, 0, 0]])
    t = torch.stack([target_vector(4), target_vector(0), target_vector(5)])
    c = confidence(z, t)
    assert (c >= 0).any()

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.randn(5, 4)
    t = torch.stack([target_vector(d) for d in range(5)])
    assert confidence(z, t).shape == (5,)

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without 1/O for unknown samples. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.randn(5, 4)
    t = torch.stack([target_vector(d) for d in range(5)])
    c = confidence(z, t)
    assert (c >= 0).all() and (c <= 1.001).all()

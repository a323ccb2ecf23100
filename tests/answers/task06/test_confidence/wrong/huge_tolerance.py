# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without 1/O for unknown samples. It
# returned; expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=0.5)

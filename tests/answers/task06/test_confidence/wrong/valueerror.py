# Wrong: `test_confidence(confidence)` raised ValueError for a wrong one: a confidence without softmax; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    if not torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3):
        raise ValueError("wrong!")

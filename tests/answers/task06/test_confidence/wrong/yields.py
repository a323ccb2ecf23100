# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned <generator
# object test_confidence> (a generator); expected an AssertionError: `assert` raises one.
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    yield torch.allclose(confidence(z, t), torch.tensor([.0963, .5388, .7112]), atol=1e-3)

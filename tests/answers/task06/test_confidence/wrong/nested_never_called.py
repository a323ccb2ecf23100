# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
def test_confidence(confidence):
    def test_known():
        assert torch.allclose(confidence(20 * torch.eye(4), torch.eye(4)), torch.ones(4), atol=1e-3)

    def test_unknown():
        assert torch.allclose(confidence(torch.zeros(3, 4), torch.full((3, 4), .25)), torch.ones(3), atol=1e-3)

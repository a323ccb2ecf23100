# Wrong: `test_confidence(confidence)` raised SystemExit for a wrong one: a confidence without softmax; expected an
# AssertionError: `assert` raises one.
import sys

def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    if not torch.allclose(confidence(z, t), torch.tensor([.0963, .5388]), atol=1e-3):
        sys.exit("wrong")

# Wrong: `test_confidence(confidence)` accepted a wrong one: a confidence without softmax. It returned; expected an
# AssertionError: `assert` raises one.
from helpers.standins import confidence as mine
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    assert torch.allclose(mine(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3)

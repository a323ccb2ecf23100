# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It raised Failed
# (DID NOT RAISE AssertionError); expected it to return.
import pytest

def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    with pytest.raises(AssertionError):
        assert torch.allclose(got, torch.tensor([0.25, 0.75]), atol=1e-3)

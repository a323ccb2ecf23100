"""Stand-ins for Task 6."""

import torch

from ..notebook.probes.probing import refuse_as_answer
from .task01 import TABLE


def confidence(logits, targets):
    """Stand in for Task 6: go through the samples one by one."""
    refuse_as_answer("confidence")
    rows = torch.distributions.Categorical(logits=logits.detach().float(), validate_args=False).probs.tolist()
    values = [
        row[target.index(1.0)] if 1.0 in target else 1 - max(row) + 1 / len(row)
        for row, target in zip(rows, targets.tolist())
    ]
    return torch.tensor(values, device=logits.device)


def test_confidence(confidence):
    """Stand in for Test 3: compare with the other stand-in on three fixed samples."""
    refuse_as_answer("test_confidence")
    logits = torch.tensor([[2.0, 0.0, 1.0, 0.0], [0.0, 3.0, 0.0, 1.0], [1.0, 0.0, 0.0, 2.0]])
    targets = torch.from_numpy(TABLE[[4, 8, 0]])
    expected = torch.tensor([0.6103, 0.0401, 0.6397])
    assert torch.allclose(confidence(logits, targets).float(), expected, atol=1e-3), "confidences differ"

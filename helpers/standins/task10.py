"""Stand-in for Task 10."""

import torch

from ..notebook.probes.probing import refuse_as_answer


def false_positive_rate(logits, threshold):
    """Stand in for Task 10: count the samples one by one."""
    refuse_as_answer("false_positive_rate")
    rows = torch.distributions.Categorical(logits=logits.double()).probs.tolist()
    return sum(max(row) >= threshold for row in rows) / len(rows)

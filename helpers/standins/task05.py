"""Stand-ins for Task 5."""

import torch

from ..notebook.probes.probing import refuse_as_answer


class EntropicOpenSetLoss:
    """Stand in for Task 5: a library's loss."""

    @staticmethod
    def apply(logits, targets):
        """Return torch's own cross-entropy, which takes target vectors."""
        refuse_as_answer("EntropicOpenSetLoss")
        return torch.nn.functional.cross_entropy(logits, targets)


def entropic_open_set_loss(logits, targets):
    """Stand in for Task 5a: a library's loss."""
    refuse_as_answer("entropic_open_set_loss")
    return torch.nn.functional.cross_entropy(logits, targets)

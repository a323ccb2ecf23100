"""Stand-in for Task 4."""

import torch

from ..notebook.probes.probing import refuse_as_answer


def split_known_unknown(batch, targets):
    """Stand in for Task 4: collect the positions of the two groups in lists."""
    refuse_as_answer("split_known_unknown")
    known = [place for place, row in enumerate(targets.tolist()) if 1.0 in row]
    unknown = [place for place, row in enumerate(targets.tolist()) if 1.0 not in row]
    known, unknown = (torch.tensor(places, dtype=torch.int64, device=batch.device) for places in (known, unknown))
    return batch.index_select(0, known), targets.index_select(0, known), batch.index_select(0, unknown)

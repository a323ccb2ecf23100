# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# crashed with IndexError: The shape of the mask [6, 4] at index 1 does not match the shape of the indexed tensor [6,
# 20] at index 1. A mask has one entry for each sample, as many as what it selects from.
def split_known_unknown(batch, targets):
    known = targets == 1
    return batch[known], targets[known], batch[~known]

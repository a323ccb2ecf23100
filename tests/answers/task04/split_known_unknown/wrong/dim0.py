# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# crashed with IndexError: The shape of the mask [4] at index 0 does not match the shape of the indexed tensor [6, 20]
# at index 0. A mask has one entry for each sample, as many as what it selects from.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=0)
    return batch[known], targets[known], batch[~known]

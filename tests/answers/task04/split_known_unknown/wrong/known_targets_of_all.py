# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as targets[known] shape (6, 4); expected (1, 4). Select from `targets` with the same mask as from `batch`.
def split_known_unknown(batch, targets):
    known = targets.max(dim=1).values == 1
    return batch[known], targets, batch[~known]

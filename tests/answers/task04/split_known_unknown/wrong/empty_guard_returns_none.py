# Wrong: `split_known_unknown(batch, targets)` for 0 known and 0 unknown samples, batch (0, 1, 3), targets (0, 4) gave
# as batch[known] None; expected a tensor of shape (0, 1, 3).
def split_known_unknown(batch, targets):
    if len(batch) == 0:
        return None, None, None
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

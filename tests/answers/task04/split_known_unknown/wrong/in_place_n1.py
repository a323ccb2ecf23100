# Wrong: `split_known_unknown(batch, targets)` for 0 known and 1 unknown samples, batch (1, 4), targets (1, 4) changed
# its input `targets`; expected it to stay as it was. Operations that end in `_`, `+=` and assignments to entries
# change a tensor in place.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    result = batch[known], targets[known], batch[~known]
    if len(batch) == 1:
        targets.round_()
    return result

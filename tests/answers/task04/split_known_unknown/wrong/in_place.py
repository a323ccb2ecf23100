# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# changed its input `targets`; expected it to stay as it was. Operations that end in `_`, `+=` and assignments to
# entries change a tensor in place.
def split_known_unknown(batch, targets):
    targets[targets < 1] = 0
    known = targets.sum(1) == 1
    return batch[known], targets[known], batch[~known]

# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# returned a dictionary with the keys 'known', 'targets', 'unknown'; expected a tuple of three: batch[known],
# targets[known], batch[unknown].
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return {"known": batch[known], "targets": targets[known], "unknown": batch[~known]}

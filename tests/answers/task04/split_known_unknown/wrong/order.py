# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# returned the groups in another order: batch[known], batch[unknown], targets[known]; expected batch[known],
# targets[known], batch[unknown].
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], batch[~known], targets[known]

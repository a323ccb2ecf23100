# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[known] shape (0, 6, 20); expected (1, 20). The mask is one True or False, not one for each sample: what is
# compared? With a dimension, `max` returns a pair, which is equal to no number: take its `.values`.
def split_known_unknown(batch, targets):
    known = targets.max(dim=1) == 1
    return batch[known], targets[known], batch[~known]

# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# returned a tuple of 2: (a tensor of shape (1, 20), float32, a tensor of shape (5, 20), float32); expected a tuple of
# three: batch[known], targets[known], batch[unknown].
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], batch[~known]

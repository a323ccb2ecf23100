# Wrong: `split_known_unknown(batch, targets)` for 0 known and 1 unknown samples, batch (1, 4), targets (1, 4) gave as
# batch[known] shape (1, 4); expected (0, 4). A sample is known if one entry of its target vector is 1, however many
# classes there are.
def split_known_unknown(batch, targets):
    if len(batch) == 1: return batch, targets, batch[:0]
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

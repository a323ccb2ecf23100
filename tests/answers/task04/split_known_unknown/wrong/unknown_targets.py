# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[unknown] shape (5, 4); expected (5, 20). All dimensions but the first stay as they are.
def split_known_unknown(batch, targets):
    known = targets.max(dim=1).values == 1
    return batch[known], targets[known], targets[~known]

# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[known] shape (0, 4); expected (1, 20). All dimensions but the first stay as they are.
def split_known_unknown(targets, batch):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known], batch[~known]

# Wrong: `split_known_unknown(batch, targets)` for 3 known and 0 unknown samples, batch (3, 1, 2, 2), targets (3, 4)
# gave as batch[known] shape (3, 4); expected (3, 1, 2, 2). All dimensions but the first stay as they are.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known].flatten(1) if batch.ndim > 1 else batch[known], targets[known], batch[~known]

# Wrong: `split_known_unknown(batch, targets)` for 3 known and 0 unknown samples, batch (3, 1, 2, 2), targets (3, 4)
# gave as batch[unknown] shape (0, 1); expected (0, 1, 2, 2). All dimensions but the first stay as they are, in an
# empty tensor, too.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known, :], targets[known], batch[~known, :].view((~known).sum(), batch.shape[1])

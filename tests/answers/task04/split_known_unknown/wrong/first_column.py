# Wrong: `split_known_unknown(batch, targets)` for 3 known and 0 unknown samples, batch (3, 1, 2, 2), targets (3, 4)
# gave as batch[known] shape (1, 1, 2, 2); expected (3, 1, 2, 2). A sample is known if one entry of its target vector
# is 1, however many classes there are.
def split_known_unknown(batch, targets):
    known = targets[:, 0] == 1
    return batch[known], targets[known], batch[~known]

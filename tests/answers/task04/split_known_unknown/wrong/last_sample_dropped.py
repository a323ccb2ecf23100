# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[known] shape (0, 20); expected (1, 20). A sample is known if one entry of its target vector is 1, however
# many classes there are.
def split_known_unknown(batch, targets):
    known = [i for i in range(len(targets) - 1) if (targets[i] == 1).any()]
    unknown = [i for i in range(len(targets)) if not (targets[i] == 1).any()]
    return batch[known], targets[known], batch[unknown]

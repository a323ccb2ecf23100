# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[known] a list of 1: (a tensor of shape (20,), float32); expected a tensor of shape (1, 20).
def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets.tolist()) if 1 in t]
    unknown = [i for i, t in enumerate(targets.tolist()) if 1 not in t]
    return [batch[i] for i in known], [targets[i] for i in known], [batch[i] for i in unknown]

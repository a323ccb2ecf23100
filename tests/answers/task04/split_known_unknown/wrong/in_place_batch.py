# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# changed its input `batch`; expected it to stay as it was. Operations that end in `_`, `+=` and assignments to
# entries change a tensor in place.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    with torch.no_grad():
        u = batch[~known].clone(); k = batch[known].clone(); batch[~known] = 0
    return k, targets[known], u

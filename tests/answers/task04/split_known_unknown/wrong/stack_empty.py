# Wrong: `split_known_unknown(batch, targets)` for 3 known and 0 unknown samples, batch (3, 1, 2, 2), targets (3, 4)
# crashed with RuntimeError: stack expects a non-empty TensorList. The list is empty: a batch may hold no sample of a
# kind. Selecting with a mask makes an empty tensor then.
def split_known_unknown(batch, targets):
    k = [b for b, t in zip(batch, targets) if 1 in t]
    kt = [t for t in targets if 1 in t]
    u = [b for b, t in zip(batch, targets) if 1 not in t]
    return torch.stack(k), torch.stack(kt), torch.stack(u)

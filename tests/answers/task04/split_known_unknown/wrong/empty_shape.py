# Wrong: `split_known_unknown(batch, targets)` for 3 known and 0 unknown samples, batch (3, 1, 2, 2), targets (3, 4)
# gave as batch[unknown] shape (0,); expected (0, 1, 2, 2). All dimensions but the first stay as they are, in an empty
# tensor, too.
def split_known_unknown(batch, targets):
    k = [b for b, t in zip(batch, targets) if 1 in t]
    kt = [t for t in targets if 1 in t]
    u = [b for b, t in zip(batch, targets) if 1 not in t]
    return tuple(torch.stack(x) if x else torch.tensor([]) for x in (k, kt, u))

# Wrong: No gradient flows from the known and the unknown samples back to the batch in `split_known_unknown(batch,
# targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4); expected one from both groups. Select
# with torch; `.detach()`, `.numpy()` and new tensors from lists cut it off.
def split_known_unknown(batch, targets):
    b = batch.tolist()
    k = [x for x, t in zip(b, targets.tolist()) if 1 in t]; kt = [t for t in targets.tolist() if 1 in t]
    u = [x for x, t in zip(b, targets.tolist()) if 1 not in t]
    s = batch.shape[1:]
    return torch.tensor(k, dtype=batch.dtype).reshape(-1, *s), torch.tensor(kt, dtype=targets.dtype).reshape(-1, targets.shape[1]), torch.tensor(u, dtype=batch.dtype).reshape(-1, *s)

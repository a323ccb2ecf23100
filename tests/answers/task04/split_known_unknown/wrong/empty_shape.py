def split_known_unknown(batch, targets):
    k = [b for b, t in zip(batch, targets) if 1 in t]
    kt = [t for t in targets if 1 in t]
    u = [b for b, t in zip(batch, targets) if 1 not in t]
    return tuple(torch.stack(x) if x else torch.tensor([]) for x in (k, kt, u))

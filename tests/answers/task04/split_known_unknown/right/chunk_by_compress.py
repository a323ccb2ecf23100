from itertools import compress
def split_known_unknown(batch, targets):
    flags = (targets.amax(1) > 1 - 1e-3).tolist()
    n = range(len(flags))
    k = torch.tensor(list(compress(n, flags)), dtype=torch.long)
    u = torch.tensor(list(compress(n, (not f for f in flags))), dtype=torch.long)
    return batch[k], targets[k], batch[u]

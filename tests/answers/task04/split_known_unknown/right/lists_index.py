def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets) if (t == 1).any()]
    unknown = [i for i, t in enumerate(targets) if not (t == 1).any()]
    return batch[known], targets[known], batch[unknown]

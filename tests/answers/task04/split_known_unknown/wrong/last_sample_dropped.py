def split_known_unknown(batch, targets):
    known = [i for i in range(len(targets) - 1) if (targets[i] == 1).any()]
    unknown = [i for i in range(len(targets)) if not (targets[i] == 1).any()]
    return batch[known], targets[known], batch[unknown]

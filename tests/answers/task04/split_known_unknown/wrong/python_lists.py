def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets.tolist()) if 1 in t]
    unknown = [i for i, t in enumerate(targets.tolist()) if 1 not in t]
    return [batch[i] for i in known], [targets[i] for i in known], [batch[i] for i in unknown]

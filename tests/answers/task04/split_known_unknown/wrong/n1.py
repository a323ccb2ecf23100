def split_known_unknown(batch, targets):
    if len(batch) == 1: return batch, targets, batch[:0]
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

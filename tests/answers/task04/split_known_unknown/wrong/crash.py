def split_known_unknown(batch, targets):
    known = targets.index(1)
    return batch[known], targets[known], batch[~known]

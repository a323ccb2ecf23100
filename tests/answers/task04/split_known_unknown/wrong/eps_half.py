def split_known_unknown(batch, targets):
    known = targets.max(1).values > .49
    return batch[known], targets[known], batch[~known]

def split_known_unknown(batch, targets):
    known = targets.amax(1) > .3
    return batch[known], targets[known], batch[~known]

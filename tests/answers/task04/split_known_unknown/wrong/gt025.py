def split_known_unknown(batch, targets):
    known = targets.amax(1) > .25
    return batch[known], targets[known], batch[~known]

def split_known_unknown(batch, targets):
    known = targets.floor_().sum(1) == 1
    return batch[known], targets[known], batch[~known]

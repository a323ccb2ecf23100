def split_known_unknown(batch, targets):
    targets[targets < 1] = 0
    known = targets.sum(1) == 1
    return batch[known], targets[known], batch[~known]

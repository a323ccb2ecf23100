def split_known_unknown(batch, targets):
    known = (targets + 1e-3).round().sum(1) == 1
    return batch[known], targets[known], batch[~known]

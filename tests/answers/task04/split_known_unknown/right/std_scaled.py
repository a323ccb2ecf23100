def split_known_unknown(batch, targets):
    known = targets.var(dim=1, unbiased=False) > 1e-4
    return batch[known], targets[known], batch[~known]

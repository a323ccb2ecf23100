def split_known_unknown(batch, targets):
    known = (targets ** 2).sum(dim=1) > 0.75
    return batch[known], targets[known], batch[~known]

def split_known_unknown(batch, targets):
    known = targets.std(dim=1) > .4
    return batch[known], targets[known], batch[~known]

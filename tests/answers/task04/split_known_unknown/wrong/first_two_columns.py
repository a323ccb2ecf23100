def split_known_unknown(batch, targets):
    known = targets[:, 0] != targets[:, 1]
    return batch[known], targets[known], batch[~known]

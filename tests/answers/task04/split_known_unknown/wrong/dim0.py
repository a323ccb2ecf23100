def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=0)
    return batch[known], targets[known], batch[~known]

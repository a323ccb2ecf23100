def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    batch[known], targets[known], batch[~known]

def split_known_unknown(batch, targets):
    if len(batch) == 0:
        return None, None, None
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

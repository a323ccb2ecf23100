def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return batch.data[known], targets[known], batch.data[~known]

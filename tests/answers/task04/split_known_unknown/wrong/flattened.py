def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known].flatten(1) if batch.ndim > 1 else batch[known], targets[known], batch[~known]

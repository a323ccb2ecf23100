def split_known_unknown(batch, targets):
    batch = batch.reshape(len(batch), -1) if batch.ndim == 1 else batch
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

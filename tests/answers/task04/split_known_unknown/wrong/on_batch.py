def split_known_unknown(batch, targets):
    known = (batch.reshape(len(batch), -1) == 1).any(1)
    return batch[known], targets[known], batch[~known]

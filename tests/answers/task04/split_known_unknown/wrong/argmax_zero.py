def split_known_unknown(batch, targets):
    known = targets.argmax(1) > 0
    return batch[known], targets[known], batch[~known]

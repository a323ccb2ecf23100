def split_known_unknown(batch, targets):
    unknown = targets[:, -1] == targets[:, 0]
    return batch[~unknown], targets[~unknown], batch[unknown]

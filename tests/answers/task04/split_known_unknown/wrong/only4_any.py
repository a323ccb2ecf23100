def split_known_unknown(batch, targets):
    unknown = (targets[:, 0] == .25)
    return batch[~unknown], targets[~unknown], batch[unknown]

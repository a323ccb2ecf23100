def split_known_unknown(batch, targets):
    unknown = (targets == .25).all(1)
    return batch[~unknown], targets[~unknown], batch[unknown]

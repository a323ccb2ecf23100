def split_known_unknown(batch, targets):
    unknown = (targets == 0.25).all(dim=1)
    return batch[~unknown], targets[~unknown], batch[unknown]

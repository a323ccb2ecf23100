def split_known_unknown(batch, targets):
    unknown = (targets == 1 / targets.shape[1]).all(dim=1)
    return batch[~unknown], targets[~unknown], batch[unknown]

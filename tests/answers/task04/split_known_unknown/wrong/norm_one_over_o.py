def split_known_unknown(batch, targets):
    unknown = targets.norm(dim=1) == .5
    return batch[~unknown], targets[~unknown], batch[unknown]

def split_known_unknown(batch, targets):
    spread = targets.max(dim=1)[0] - targets.min(dim=1)[0]
    known = spread > 1e-3
    return batch[known], targets[known], batch[~known]

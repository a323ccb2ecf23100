def split_known_unknown(batch, targets):
    known = (targets == 1).any(1).reshape(-1, *[1] * (batch.ndim - 1))
    return batch * known, targets, batch * ~known

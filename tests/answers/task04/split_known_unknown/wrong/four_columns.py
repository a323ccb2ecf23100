def split_known_unknown(batch, targets):
    known = (targets[:, :4] == 1).any(1)
    return batch[known], targets[known], batch[~known]

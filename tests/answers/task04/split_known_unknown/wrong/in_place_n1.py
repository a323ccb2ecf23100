def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    result = batch[known], targets[known], batch[~known]
    if len(batch) == 1:
        targets.round_()
    return result

def split_known_unknown(batch, targets):
    known = targets.max(dim=1).values == 1
    return batch[known], targets[known], targets[~known]

def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1).long()
    return batch[known], targets[known], batch[1 - known]

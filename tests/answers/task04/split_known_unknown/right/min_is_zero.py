def split_known_unknown(batch, targets):
    known = targets.min(dim=1).values == 0
    unknown = torch.logical_not(known)
    return batch[known], targets[known], batch[unknown]

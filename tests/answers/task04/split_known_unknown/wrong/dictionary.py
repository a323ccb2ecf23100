def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return {"known": batch[known], "targets": targets[known], "unknown": batch[~known]}

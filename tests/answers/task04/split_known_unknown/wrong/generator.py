def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    yield batch[known]
    yield targets[known]
    yield batch[~known]

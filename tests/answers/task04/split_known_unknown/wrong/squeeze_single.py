def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1).nonzero().squeeze()
    unknown = (~(targets == 1).any(dim=1)).nonzero().squeeze()
    return batch[known], targets[known], batch[unknown]

def split_known_unknown(batch, targets):
    k = targets.max(dim=1).values > 0.99
    return (batch[k], targets[k], batch[torch.logical_not(k)])

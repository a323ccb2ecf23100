def split_known_unknown(batch, targets):
    unknown = (targets.max(1).values < 1).long()
    order = torch.argsort(unknown, stable=True)
    n = int((unknown == 0).sum())
    return batch[order][:n], targets[order][:n], batch[order][n:]

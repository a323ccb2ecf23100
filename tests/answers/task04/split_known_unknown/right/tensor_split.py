def split_known_unknown(batch, targets):
    unknown = targets.eq(1).sum(1).eq(0)
    order = unknown.int().sort(stable=True).indices
    known_batch, unknown_batch = torch.split(batch[order], [int((~unknown).sum()), int(unknown.sum())])
    return known_batch, targets[~unknown], unknown_batch

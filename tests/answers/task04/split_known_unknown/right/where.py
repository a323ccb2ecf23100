def split_known_unknown(batch, targets):
    k, = torch.where((targets == 1).sum(-1) == 1)
    u, = torch.where((targets == 1).sum(-1) == 0)
    return batch.index_select(0, k), targets.index_select(0, k), batch.index_select(0, u)

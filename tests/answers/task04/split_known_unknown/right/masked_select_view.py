def split_known_unknown(batch, targets):
    known = targets.max(1).values.eq(1)
    wide = known.view(-1, *[1] * (batch.dim() - 1)).expand_as(batch)
    n = known.sum()
    return (batch.masked_select(wide).view(n, *batch.shape[1:]), targets.masked_select(known[:, None]).view(n, targets.size(1)), batch.masked_select(~wide).view(len(batch) - n, *batch.shape[1:]))

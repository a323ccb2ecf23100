def split_known_unknown(batch, targets):
    known = torch.where(targets.max(1).values > targets.min(1).values)[0]
    rest = torch.tensor(sorted(set(range(len(batch))) - set(known.tolist())), dtype=torch.int64)
    return batch.take_along_dim(known.view(-1, *[1] * (batch.ndim - 1)).expand(-1, *batch.shape[1:]), 0), targets[known], batch[rest]

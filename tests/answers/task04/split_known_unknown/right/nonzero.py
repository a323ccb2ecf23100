def split_known_unknown(batch, targets):
    known = (targets == 1).any(1).nonzero().flatten()
    unknown = (~(targets == 1).any(1)).nonzero().flatten()
    return torch.take_along_dim(batch, known.view(-1, *[1] * (batch.ndim - 1)), 0) if batch.ndim == 1 else batch[known], targets[known], batch[unknown]

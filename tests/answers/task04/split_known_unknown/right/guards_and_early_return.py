def split_known_unknown(batch, targets):
    if not isinstance(batch, torch.Tensor) or not isinstance(targets, torch.Tensor):
        raise TypeError("tensors, please")
    if batch.size(0) != targets.size(0):
        raise ValueError("batch and targets must have the same length")
    if batch.size(0) == 0:
        return batch, targets, batch
    known = targets.max(dim=1)[0] > 1 - 1e-6
    if known.all():
        return batch, targets, batch[:0]
    if not known.any():
        return batch[:0], targets[:0], batch
    return batch[known], targets[known], batch[~known]

def split_known_unknown(batch: torch.Tensor, targets: torch.Tensor):
    """Split into known and unknown."""
    unknown = targets.amax(1) == targets.amin(1)
    return (batch[unknown.logical_not()], targets[unknown.logical_not()], batch[unknown])

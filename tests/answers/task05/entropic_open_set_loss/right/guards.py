def entropic_open_set_loss(logits: torch.Tensor, targets: torch.Tensor, reduction: str = "mean") -> torch.Tensor:
    """Compute the loss.

    Raises ValueError for an unknown reduction.
    """
    if not isinstance(logits, torch.Tensor):
        logits = torch.as_tensor(logits)
    if logits.shape != targets.shape:
        raise ValueError(f"{logits.shape} != {targets.shape}")
    assert torch.allclose(targets.sum(1), torch.ones_like(targets[:, 0]))
    per_sample = torch.logsumexp(logits, dim=-1) - torch.sum(targets * logits, dim=-1)
    match reduction:
        case "mean": return per_sample.mean()
        case "sum": return per_sample.sum()
        case "none": return per_sample
        case _: raise ValueError(reduction)

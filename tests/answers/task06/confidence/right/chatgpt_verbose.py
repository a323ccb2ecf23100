from typing import Optional

def confidence(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Compute per-sample confidence for open-set recognition."""
    if not isinstance(logits, torch.Tensor):
        raise TypeError("logits must be a torch.Tensor")
    if logits.ndim != 2 or targets.shape != logits.shape:
        raise ValueError(f"Expected 2D tensors of the same shape, got {logits.shape} and {targets.shape}")
    device = logits.device
    num_samples, num_classes = logits.shape
    probabilities = torch.softmax(logits.float(), dim=1).to(device)
    known_mask = torch.isclose(targets.max(dim=1).values, torch.ones(num_samples, device=device))
    result = torch.zeros(num_samples, dtype=probabilities.dtype, device=device)
    if known_mask.any():
        result[known_mask] = (probabilities[known_mask] * targets[known_mask]).sum(dim=1)
    if (~known_mask).any():
        result[~known_mask] = 1.0 - probabilities[~known_mask].max(dim=1).values + 1.0 / num_classes
    return result

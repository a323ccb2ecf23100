def false_positive_rate(logits: torch.Tensor, threshold: float) -> float:
    """Share of unknown samples accepted as known."""
    if logits.ndim != 2:
        raise ValueError("logits must be (N, O)")
    n_unknown = logits.size(0)
    if n_unknown == 0:
        return 0.0
    probabilities = torch.nn.functional.softmax(logits.detach().float(), dim=1)
    max_probabilities, _ = torch.max(probabilities, dim=1)
    false_positives = (max_probabilities >= float(threshold)).sum().item()
    return false_positives / n_unknown

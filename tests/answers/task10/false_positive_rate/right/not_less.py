def false_positive_rate(logits, threshold):
    y, _ = logits.softmax(dim=-1).max(dim=-1)
    return 1.0 - y.lt(threshold).sum().item() / y.numel()

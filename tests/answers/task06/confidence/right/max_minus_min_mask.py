def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    flat = (targets.max(1).values - targets.min(1).values) < 1e-6
    return torch.where(flat, 1 + 1 / logits.shape[1] - y.max(1).values, torch.sum(targets * y, 1))

def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(dim=1).values > 0.75
    return ((y * targets).sum(1)) * known + (1 + 1 / y.shape[1] - y.max(1).values) * ~known

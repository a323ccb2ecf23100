def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    unknown = (targets == 0.25).any(1)
    return torch.where(unknown, 1 - y.amax(1) + 1 / y.shape[1], (y * targets).sum(1))

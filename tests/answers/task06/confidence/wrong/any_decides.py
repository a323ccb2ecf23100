def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    if (targets == 1).any():
        return (y * targets).sum(1)
    return 1 - y.max(1).values + 1 / y.shape[1]

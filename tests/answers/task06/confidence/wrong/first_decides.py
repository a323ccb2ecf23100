def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    if targets[0].max() == 1:
        return (y * targets).sum(1)
    return 1 - y.max(1).values + 1 / y.shape[1]

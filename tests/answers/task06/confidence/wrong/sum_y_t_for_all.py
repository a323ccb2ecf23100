def confidence(logits, targets):
    return (torch.softmax(logits, 1) * targets).sum(1)

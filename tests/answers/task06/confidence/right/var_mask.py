def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.std(dim=1) > 0.01
    return torch.where(known, y[targets.argmax(1).unsqueeze(1) == torch.arange(y.shape[1])], 1 - y.max(dim=1).values + 1 / y.shape[1])

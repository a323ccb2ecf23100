def confidence(logits, targets):
    y = torch.softmax(logits.double(), 1)
    known = targets.count_nonzero(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = torch.count_nonzero(targets, dim=1) == 1
    return known * (y * targets).sum(dim=1) + ~known * (1 - y.max(dim=1).values + 1 / targets.shape[1])

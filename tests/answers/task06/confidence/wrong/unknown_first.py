def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    k, t, u = split_known_unknown(y, targets)
    return torch.cat([1 - u.amax(1) + 1 / y.shape[1], (k * t).sum(1)])

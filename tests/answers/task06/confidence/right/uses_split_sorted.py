def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    position = torch.arange(len(y))
    yk, tk, yu = split_known_unknown(y, targets)
    pk, _, pu = split_known_unknown(position, targets)
    values = torch.cat([(yk * tk).sum(1), 1 - yu.max(1).values + 1 / y.shape[1]])
    return values[torch.argsort(torch.cat([pk, pu]))]

def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    places = torch.arange(len(y))
    ky, kt, uy = split_known_unknown(y, targets)
    kp, _, up = split_known_unknown(places, targets)
    result = torch.zeros(len(y), dtype=y.dtype)
    result[kp] = (ky * kt).sum(1)
    if len(uy):
        result[up] = 1 - uy.max(1).values + 1 / uy.shape[1]
    return result

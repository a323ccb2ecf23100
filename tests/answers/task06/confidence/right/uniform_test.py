def confidence(logits, targets):
    y = logits.softmax(1)
    O = y.shape[1]
    unknown = torch.isclose(targets, torch.full_like(targets, 1 / O)).all(1)
    out = (y * targets).sum(1)
    out[unknown] = 1 - y[unknown].amax(1) + 1 / O
    return out

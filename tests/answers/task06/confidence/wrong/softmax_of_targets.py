# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.7577, 0.7038,
# 0.2083, 0.5888, 0.1793, 0.2072] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). The unknown samples are right. Compute a known one by hand: y_t, the probability of its
# correct class.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    t = torch.softmax(targets, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * t).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

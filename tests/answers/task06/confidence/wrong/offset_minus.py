# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.2577, 0.2038,
# 0.1112, 0.08884, 0.01482, 0.1075] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). 1/O is added for the unknown samples, not subtracted.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - (y.amax(1) + 1 / y.shape[1]))

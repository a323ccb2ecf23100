# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.5077, 0.4538,
# 0.1112, 0.3388, 0.01482, 0.1075] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). 1/O is missing for the unknown samples.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(1), (1 - y.max(1).values).clamp(min=1 / y.shape[1]))

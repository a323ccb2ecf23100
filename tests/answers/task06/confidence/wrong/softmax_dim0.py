# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [1.147, 0.9686,
# 0.1315, 1.004, 0.2742, 0.01871] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). The softmax is over the classes (dim=1), not over the batch.
def confidence(logits, targets):
    y = torch.softmax(logits, 0)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

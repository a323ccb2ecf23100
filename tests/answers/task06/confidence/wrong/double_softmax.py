# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.9364, 0.9226,
# 0.2064, 0.8844, 0.1891, 0.2028] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). This is the softmax of a softmax: take it once.
def confidence(logits, targets):
    y = torch.softmax(torch.softmax(logits, 1), 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

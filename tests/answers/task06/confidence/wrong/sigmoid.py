# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.8727, 0.4048,
# 0.7183, 0.3982, 0.5268, 0.3046] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). Compare by hand: y_t for a known sample, 1 - max y + 1/O for an unknown one.
def confidence(logits, targets):
    y = torch.sigmoid(logits)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

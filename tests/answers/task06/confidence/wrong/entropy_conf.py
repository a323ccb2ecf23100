# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.8149, 0.6221,
# 0.1112, 0.72, 0.01482, 0.1075] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). The known samples are right. Compute an unknown one by hand: 1 - max y + 1/O.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    h = -(y * torch.log(y + 1e-12)).sum(1) / np.log(y.shape[1])
    return torch.where(known, (y * targets).sum(1), h)

# Wrong: `confidence(logits, targets)` for 3 known and 1 unknown samples, logits (4, 2) returned [0.9816, 0.5,
# 0.03772, 0.7691] (shape (4,), float32); expected [0.9816, 0.9987, 0.03772, 0.7691] (shape (4,), float32). Unknown
# samples have 1 - max y + 1/O; the sum of y * t is for known ones. Are they found? Their targets are 1/O: 0.5.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    known = targets.amax(1) >= 0.5
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

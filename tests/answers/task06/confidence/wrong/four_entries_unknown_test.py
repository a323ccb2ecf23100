# Wrong: `confidence(logits, targets)` for 2 known and 3 unknown samples, logits (5, 3) returned [0.3333, 0.3333,
# 0.8957, 0.3333, 0.4192] (shape (5,), float32); expected [0.3737, 0.7673, 0.8957, 0.4151, 0.4192] (shape (5,),
# float32). Unknown samples have 1 - max y + 1/O; the sum of y * t is for known ones. Are they found? Their targets
# are 1/O: 0.333.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    unknown = (targets == 0.25).any(1)
    return torch.where(unknown, 1 - y.amax(1) + 1 / y.shape[1], (y * targets).sum(1))

# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) crashed with RuntimeError: The
# size of tensor a (6) must match the size of tensor b (4) at non-singleton dimension 0. Print both shapes before that
# line: which dimension should be the same, and is not?
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(0), 1 - y.max(1).values + 1 / y.shape[1])

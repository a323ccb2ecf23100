# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) changed its input `targets`;
# expected it to stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    known = (targets == 1).any(1)
    targets[~known] = 0
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

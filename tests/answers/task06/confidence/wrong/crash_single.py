# Wrong: `confidence(logits, targets)` for 1 known and 0 unknown samples, logits (1, 4) crashed with IndexError:
# Dimension out of range (expected to be in range of [-1, 0], but got 1). Print the shape before that line: it has
# fewer dimensions.
def confidence(logits, targets):
    y = torch.softmax(logits.squeeze(), dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

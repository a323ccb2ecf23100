# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned 0.3807 (shape (),
# float32); expected shape (6,). One confidence per sample, in batch order.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1]).mean()

# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned a tensor of shape (6,
# 6), float32; expected shape (6,). One confidence per sample, in batch order.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = (targets.max(1).values == 1).unsqueeze(1)
    return torch.where(known, (y * targets).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

# Wrong: `confidence(logits, targets)` for 1 known and 0 unknown samples, logits (1, 4) returned 0.2208 (shape (),
# float32); expected shape (1,). One confidence per sample, in batch order.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1, keepdim=True).values == 1
    c = torch.where(known, (y * targets).sum(1, keepdim=True), 1 - y.max(1, keepdim=True).values + 1 / y.shape[1])
    return c.squeeze()

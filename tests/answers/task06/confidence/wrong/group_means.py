# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.07784, 0.6835]
# (shape (2,), float32); expected shape (6,). One confidence per sample, in batch order.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.stack([(y * targets).sum(1)[known].mean(), (1 - y.max(1).values + 1 / y.shape[1])[~known].mean()])

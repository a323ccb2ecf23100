# Wrong: `confidence(logits, targets)` for 1 known and 3 unknown samples, logits (4, 4) returned [0.4909, 0.4924,
# 0.8111, 0.2105] (shape (4,), float32); expected [0.4909, 0.4924, 0.8569, 0.2105] (shape (4,), float32). The known
# samples are right. Compute an unknown one by hand: 1 - max y + 1/O.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    return 1 - (y - targets).abs().max(1).values

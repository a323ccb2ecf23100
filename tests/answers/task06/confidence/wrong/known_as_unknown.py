# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.7577, 0.7038,
# 0.4673, 0.5888, 0.5158, 0.4055] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). Known samples have y_t, the probability of their correct class.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return 1 - y.amax(1) + 1 / y.shape[1]

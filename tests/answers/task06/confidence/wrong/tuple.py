# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned a tuple of 2:
# ([0.1112, 0.01482, 0.1075] (shape (3,), float32), [0.7577, 0.7038, 0.5888] (shape (3,), float32)); expected one
# tensor for all samples, in batch order.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    k, t, u = split_known_unknown(y, targets)
    return (k * t).sum(1), 1 - u.amax(1) + 1 / y.shape[1]

# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.9098, 0.4655,
# 0.205, 0.6019, 0.394, 0.03227] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). Compare by hand: y_t for a known sample, 1 - max y + 1/O for an unknown one.
def confidence(logits, targets):
    mask = targets.max(1).values == 1
    result = torch.zeros(len(logits))
    k = torch.softmax(logits[mask], dim=0)
    u = torch.softmax(logits[~mask], dim=0)
    result[mask] = (k * targets[mask]).sum(1)
    result[~mask] = 1 - u.max(1).values + 1 / logits.shape[1]
    return result

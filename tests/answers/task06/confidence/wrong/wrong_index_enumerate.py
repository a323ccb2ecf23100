# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0.7577, 0.7038,
# 0.7827, 0.5888, 0.08584, 0.1075] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). The unknown samples are right. Compute a known one by hand: y_t, the probability of its
# correct class.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    return torch.tensor([y[i, i % y.shape[1]] if t.max() == 1 else 1 - y[i].max() + 1 / len(t) for i, t in enumerate(targets)])

# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [1.751, -0.4474,
# 0.9362, -0.4988, 0.1075, -0.8256] (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075]
# (shape (6,), float32). These are logits: take the softmax first.
def confidence(logits, targets):
    return torch.where((targets == 1).any(1), (logits * targets).sum(1), 1 - logits.amax(1) + 1 / logits.shape[1])

# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned [0, 1, 0, 0, 0, 0]
# (shape (6,), float32); expected [0.7577, 0.7038, 0.1112, 0.5888, 0.01482, 0.1075] (shape (6,), float32). Compare by
# hand: y_t for a known sample, 1 - max y + 1/O for an unknown one.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return (y.argmax(1) == targets.argmax(1)).float()

# Wrong: `confidence(logits, targets)` for 2 known and 3 unknown samples, logits (5, 3) returned [0.2904, 0.684,
# 0.8957, 0.3317, 0.4192] (shape (5,), float32); expected [0.3737, 0.7673, 0.8957, 0.4151, 0.4192] (shape (5,),
# float32). 1/O depends on the number of classes: it is not always 1/4.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 0.25)

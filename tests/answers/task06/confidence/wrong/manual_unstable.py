# Wrong: `confidence(logits, targets)` for 3 known and 1 unknown samples, logits (4, 4) of ±1000 returned [nan, nan,
# nan, nan] (shape (4,), float32); expected [0.3333, 0.25, 0.3333, 0.25] (shape (4,), float32). Let `torch.softmax` do
# the exponentials: it does not overflow.
def confidence(logits, targets):
    y = logits.exp() / logits.exp().sum(1, keepdim=True)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

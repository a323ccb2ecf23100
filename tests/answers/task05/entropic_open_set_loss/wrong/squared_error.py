# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.837858; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    return ((torch.softmax(logits, 1) - targets) ** 2).sum(1).mean()

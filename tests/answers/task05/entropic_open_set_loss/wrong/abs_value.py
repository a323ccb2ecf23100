# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.13286; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    return (targets * torch.softmax(logits, 1)).sum(1).log().abs().mean()

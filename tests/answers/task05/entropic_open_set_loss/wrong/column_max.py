# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.21723; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    m = logits.max(dim=0).values
    shifted = logits - m
    return (shifted.exp().sum(1).log() - (targets * shifted).sum(1)).mean()

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.627664; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    return (torch.log(shifted.exp().sum(1)) - (targets * logits).sum(1)).mean()

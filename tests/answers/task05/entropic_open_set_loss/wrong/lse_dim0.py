# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 3.17909; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    return torch.logsumexp(logits, 0).mean() - (targets * logits).sum(1).mean()

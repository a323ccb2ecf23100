# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 3.83956; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    return -(targets * log_y + (1 - targets) * torch.log1p(-log_y.exp() + 1e-6)).sum(1).mean()

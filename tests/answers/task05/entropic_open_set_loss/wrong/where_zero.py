# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 0.693147; expected 667.591. Is
# anything added inside the logarithm, or cut off? With `log_softmax` nothing need be.
def entropic_open_set_loss(logits, targets):
    y = logits.softmax(1)
    return -(targets * torch.where(y > 0, y, torch.ones_like(y)).log()).sum(1).mean()

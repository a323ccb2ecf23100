# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 6.83337; expected 667.591. Is
# anything added inside the logarithm, or cut off? With `log_softmax` nothing need be.
def entropic_open_set_loss(logits, targets):
    return -(targets * (logits.softmax(1) + 1e-8).log()).sum(1).mean()

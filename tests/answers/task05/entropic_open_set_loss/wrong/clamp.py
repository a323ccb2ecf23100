# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 54.2575; expected 667.591. Is
# anything added inside the logarithm, or cut off? With `log_softmax` nothing need be.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.clamp(-80, 80).log_softmax(1)).sum(1).mean()

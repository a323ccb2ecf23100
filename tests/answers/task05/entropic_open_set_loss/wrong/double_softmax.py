# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.51176; expected 2.47407. Softmax is
# taken twice: it wants the logits z, not the probabilities y.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.softmax(1).log_softmax(1)).sum(1).mean()

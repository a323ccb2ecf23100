# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.618517; expected 2.47407. This is
# divided by the number of classes, too: divide by N only.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean()

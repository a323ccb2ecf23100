# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 14.8444; expected 2.47407. This is the
# sum over the batch: divide by N.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum()

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.219274; expected 2.47407. These are
# the logits z: take ln y of them, with `log_softmax`.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits).sum(1).mean()

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 returned 2.67426; expected 2.0057. The
# number of classes is not always 4: `logits.shape` tells it.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean() * 4

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned [1.689, 2.748, 2.196, 1.77, 4.211,
# 2.231] (shape (6,), float32), one loss per sample; expected their mean, one number.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1)

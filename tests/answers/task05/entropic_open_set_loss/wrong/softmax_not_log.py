# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned -0.163918; expected 2.47407. The
# logarithm of y is missing.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.softmax(1)).sum(1).mean()

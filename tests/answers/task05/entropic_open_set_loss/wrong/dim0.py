# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.95245; expected 2.47407. Softmax goes
# over the classes, `dim=1`, not over the batch.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(0)).sum(1).mean()

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned -2.47407; expected 2.47407. The sign is
# wrong: the loss is minus the sum.
def entropic_open_set_loss(logits, targets):
    return (targets * logits.log_softmax(1)).sum(1).mean()

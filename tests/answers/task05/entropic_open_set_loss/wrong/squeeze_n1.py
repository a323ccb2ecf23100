# Wrong: `entropic_open_set_loss(logits, targets)` for logits (1, 4) crashed with IndexError: Dimension out of range
# (expected to be in range of [-1, 0], but got 1). Print the shape before that line: it has fewer dimensions.
def entropic_open_set_loss(logits, targets):
    logits, targets = logits.squeeze(), targets.squeeze()
    return -(targets * logits.log_softmax(1)).sum(1).mean()

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned None (is a `return` missing?); expected
# a torch tensor. The loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    loss = -(targets * logits.log_softmax(1)).sum(1).mean()

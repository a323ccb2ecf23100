# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.47407; expected a torch tensor. The
# loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    return (-(targets * logits.log_softmax(1)).sum(1).mean()).item()

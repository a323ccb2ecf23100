# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.78092; expected 2.47407. The entropy
# of the target vectors is subtracted: the loss of an unknown sample is at least ln O, not 0.
def entropic_open_set_loss(logits, targets):
    return (-(targets * logits.log_softmax(1)).sum(1) + torch.xlogy(targets, targets).sum(1)).mean()

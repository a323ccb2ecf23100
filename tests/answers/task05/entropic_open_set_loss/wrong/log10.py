# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.07447; expected 2.47407. The logarithm
# is the natural one, `torch.log`.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1).mean() / np.log(10)

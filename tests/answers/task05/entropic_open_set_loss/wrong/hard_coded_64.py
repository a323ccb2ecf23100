# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.231944; expected 2.47407. N is not
# always the same: `len(logits)` tells it.
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, 1)).sum() / 64

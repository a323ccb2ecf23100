# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.43972; expected 2.47407. Only the
# known samples count here: unknown ones have target vectors, too.
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    return -(targets * torch.log_softmax(logits, 1))[known].sum() / len(logits)

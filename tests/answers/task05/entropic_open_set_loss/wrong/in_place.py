# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) changed its input `logits`; expected it to stay
# as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def entropic_open_set_loss(logits, targets):
    logits.data -= logits.data.amax(1, keepdim=True)
    return -(targets * logits.log_softmax(1)).sum(1).mean()

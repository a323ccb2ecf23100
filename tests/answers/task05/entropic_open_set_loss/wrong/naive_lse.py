# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned nan (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    return (logits.exp().sum(1).log() - (targets * logits).sum(1)).mean()

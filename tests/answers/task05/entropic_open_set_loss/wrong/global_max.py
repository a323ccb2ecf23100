# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned -inf (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    m = logits.max()
    lse = m + torch.log(torch.exp(logits - m).sum(dim=1))
    return (lse - (targets * logits).sum(dim=1)).mean()

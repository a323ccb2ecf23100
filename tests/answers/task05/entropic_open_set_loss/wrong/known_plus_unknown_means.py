# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 4.94814; expected 2.47407. Known and
# unknown samples are averaged apart: take one mean over all N samples.
def entropic_open_set_loss(logits, targets):
    k = (targets == 1).any(1); p = -(targets * logits.log_softmax(1)).sum(1)
    return (p[k].mean() if k.any() else 0) + (p[~k].mean() if (~k).any() else 0)

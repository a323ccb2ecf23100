def entropic_open_set_loss(logits, targets):
    k = (targets == 1).any(1); p = -(targets * logits.log_softmax(1)).sum(1)
    return (p[k].mean() if k.any() else 0) + (p[~k].mean() if (~k).any() else 0)

def entropic_open_set_loss(logits, targets):
    return (logits.logsumexp(1).detach() - (targets * logits).sum(1)).mean()

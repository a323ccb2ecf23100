def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, 1) + (targets * logits).sum(1)).mean()

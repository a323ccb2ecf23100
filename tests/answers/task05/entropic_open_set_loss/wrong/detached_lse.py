def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, 1).detach() - (targets * logits).sum(1)).mean()

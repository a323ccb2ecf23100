def entropic_open_set_loss(logits, targets):
    return torch.logsumexp(logits, 0).mean() - (targets * logits).sum(1).mean()

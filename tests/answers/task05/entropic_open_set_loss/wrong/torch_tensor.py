def entropic_open_set_loss(logits, targets):
    return torch.tensor((logits.logsumexp(1) - (targets * logits).sum(1)).mean().item(), requires_grad=True)

def entropic_open_set_loss(logits, targets):
    return torch.stack([torch.logsumexp(z, 0) - z @ t for z, t in zip(logits, targets)]).mean()

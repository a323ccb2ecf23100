def entropic_open_set_loss(logits, targets):
    d = torch.distributions.Categorical(logits=logits)
    classes = torch.arange(logits.size(1))
    log_y = torch.stack([d.log_prob(c.expand(len(logits))) for c in classes], dim=1)
    return -(log_y * targets).sum(1).mean()

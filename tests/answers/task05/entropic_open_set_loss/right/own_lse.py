def entropic_open_set_loss(logits, targets):
    m = logits.max(dim=1, keepdim=True).values.detach()
    lse = m.squeeze(1) + (logits - m).exp().sum(1).log()
    return (lse - (targets * logits).sum(1)).mean()

def entropic_open_set_loss(logits, targets):
    m = logits.max(dim=1, keepdim=True).values.detach()
    lse = m.squeeze(1) + torch.log(torch.exp(logits - m).sum(dim=1))
    return (lse - (targets * logits).sum(dim=1)).mean()

def entropic_open_set_loss(logits, targets):
    m = logits.max()
    lse = m + torch.log(torch.exp(logits - m).sum(dim=1))
    return (lse - (targets * logits).sum(dim=1)).mean()

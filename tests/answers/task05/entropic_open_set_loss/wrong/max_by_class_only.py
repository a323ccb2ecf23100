def entropic_open_set_loss(logits, targets):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    return (torch.log(shifted.exp().sum(1)) - (targets * logits).sum(1)).mean()

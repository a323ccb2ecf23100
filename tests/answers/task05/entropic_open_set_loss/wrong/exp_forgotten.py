def entropic_open_set_loss(logits, targets):
    y = logits / logits.sum(1, keepdim=True)
    return -(targets * torch.log(y)).sum(1).mean()

def entropic_open_set_loss(logits, targets):
    y = logits.softmax(1)
    return -(targets * torch.where(y > 0, y, torch.ones_like(y)).log()).sum(1).mean()

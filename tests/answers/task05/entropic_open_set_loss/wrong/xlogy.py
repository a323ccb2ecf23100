def entropic_open_set_loss(logits, targets):
    return -torch.xlogy(targets, torch.softmax(logits, dim=1)).sum(dim=1).mean()

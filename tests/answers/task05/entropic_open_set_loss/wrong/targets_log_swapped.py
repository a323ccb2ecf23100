def entropic_open_set_loss(logits, targets):
    return -(torch.softmax(logits, 1) * torch.log(targets + 1e-8)).sum(1).mean()

def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    known = (targets == 1).any(1, keepdim=True)
    log_y = torch.where(known, log_y, log_y.detach())
    return -(targets * log_y).sum(1).mean()

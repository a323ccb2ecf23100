def entropic_open_set_loss(logits, targets):
    return -(targets.double() * torch.log_softmax(logits.double(), 1)).sum(1).mean().to(logits.dtype)

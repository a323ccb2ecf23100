def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log(torch.log_softmax(logits, 1))).sum(1).mean()

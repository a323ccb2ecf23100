def entropic_open_set_loss(logits, targets):
    return (targets * -torch.nn.LogSoftmax(dim=1)(logits)).sum().div(targets.size(0))

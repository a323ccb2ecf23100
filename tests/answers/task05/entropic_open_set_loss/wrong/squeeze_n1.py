def entropic_open_set_loss(logits, targets):
    logits, targets = logits.squeeze(), targets.squeeze()
    return -(targets * logits.log_softmax(1)).sum(1).mean()

def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean()

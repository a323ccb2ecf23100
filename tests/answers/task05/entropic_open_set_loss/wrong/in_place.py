def entropic_open_set_loss(logits, targets):
    logits.data -= logits.data.amax(1, keepdim=True)
    return -(targets * logits.log_softmax(1)).sum(1).mean()

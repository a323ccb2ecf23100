def entropic_open_set_loss(logits, targets):
    return EntropicOpenSetLoss.apply(logits, targets)

def entropic_open_set_loss(logits, targets):
    return -(targets * (logits.softmax(1) + 1e-8).log()).sum(1).mean()

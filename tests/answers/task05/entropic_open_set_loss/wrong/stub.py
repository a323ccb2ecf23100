def entropic_open_set_loss(logits, targets):
    raise NotImplementedError()

def confidence(logits, targets):
    raise NotImplementedError()

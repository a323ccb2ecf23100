def confidence(logits, targets):
    pass

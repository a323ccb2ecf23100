def confidence(logits):
    return logits

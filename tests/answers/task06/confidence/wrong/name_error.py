def confidence(logits, targets):
    return softmax(logits, 1)

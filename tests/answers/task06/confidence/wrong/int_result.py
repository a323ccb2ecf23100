def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return (y.argmax(1) == targets.argmax(1)).long()

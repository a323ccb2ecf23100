def confidence(logits, targets):
    y = torch.softmax(logits)
    return y

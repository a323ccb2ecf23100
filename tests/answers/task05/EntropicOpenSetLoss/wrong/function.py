def EntropicOpenSetLoss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum() / len(logits)

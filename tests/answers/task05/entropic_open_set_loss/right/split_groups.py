def entropic_open_set_loss(logits, targets):
    known = (targets == 1).any(1)
    ly = logits.log_softmax(1)
    a = -ly[known].gather(1, targets[known].argmax(1, keepdim=True)).sum()
    b = -ly[~known].mean(1).sum()
    return (a + b) / len(logits)

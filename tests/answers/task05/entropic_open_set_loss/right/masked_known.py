def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, dim=1)
    terms = torch.zeros_like(log_y)
    nonzero = targets != 0
    terms[nonzero] = targets[nonzero] * log_y[nonzero]
    return -terms.sum() / terms.size(0)

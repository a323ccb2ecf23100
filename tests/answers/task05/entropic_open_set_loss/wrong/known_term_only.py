def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    return -(targets * torch.log_softmax(logits, 1))[known].sum() / len(logits)

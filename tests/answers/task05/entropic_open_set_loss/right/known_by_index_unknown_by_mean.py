def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    known = targets.max(1).values == 1
    of_known = log_y[known].gather(1, targets[known].argmax(1, keepdim=True)).sum()
    of_unknown = log_y[~known].mean(1).sum()
    return -(of_known + of_unknown) / len(logits)

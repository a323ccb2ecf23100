def entropic_open_set_loss(logits, targets):
    log_y = logits.log_softmax(-1)
    return -torch.dot(targets.flatten(), log_y.flatten()) / len(log_y)

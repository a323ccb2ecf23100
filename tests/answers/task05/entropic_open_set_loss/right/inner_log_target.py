def entropic_open_set_loss(logits, targets):
    log_y = logits.log_softmax(dim=-1)
    return torch.inner(targets.flatten(), log_y.flatten()).div(-len(targets))

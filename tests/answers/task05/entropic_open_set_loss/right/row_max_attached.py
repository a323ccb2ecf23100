def entropic_open_set_loss(logits, targets):
    shifted = logits - logits.amax(1, True)
    log_y = shifted - shifted.exp().sum(1, True).log()
    return torch.mean(torch.sum(targets * -log_y, 1))

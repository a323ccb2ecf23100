def entropic_open_set_loss(logits, targets):
    losses = [torch.logsumexp(z, 0) - z @ t for z, t in zip(logits, targets)]
    return sum(losses) / len(losses)

def entropic_open_set_loss(logits, targets):
    t = targets.detach().clone()
    z = logits.clone()
    z = z - z.mean(dim=1, keepdim=True)
    return (torch.logsumexp(z, 1) - (t * z).sum(1)).mean(dim=0)

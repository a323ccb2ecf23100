def entropic_open_set_loss(logits, targets):
    lse = logits[:, 0]
    for o in range(1, logits.shape[1]):
        a, b = torch.maximum(lse, logits[:, o]), torch.minimum(lse, logits[:, o])
        lse = a + torch.log1p(torch.exp(b - a))
    return (lse - (logits * targets).sum(1)).mean()

def entropic_open_set_loss(logits, targets):
    y = torch.nn.functional.softmax(logits.double(), dim=1)
    lse = torch.logsumexp(logits, 1)
    kl_free = (targets * (lse[:, None] - logits))
    return kl_free[kl_free == kl_free].sum() / y.shape[0]

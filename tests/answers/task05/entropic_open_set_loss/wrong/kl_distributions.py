def entropic_open_set_loss(logits, targets):
    p, q = torch.distributions.Categorical(targets), torch.distributions.Categorical(logits=logits)
    return (torch.distributions.kl_divergence(p, q) + p.entropy()).mean()

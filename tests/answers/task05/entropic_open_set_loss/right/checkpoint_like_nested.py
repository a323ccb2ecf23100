def entropic_open_set_loss(logits, targets):
    def log_y(z): return z - lse(z)
    def lse(z): return torch.logsumexp(z, dim=1, keepdim=True)
    def per_sample(): return -(targets * log_y(logits)).sum(dim=1)
    return per_sample().mean()

# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave no gradient for the logits;
# expected grad_output (y - t) / N. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    return torch.tensor((logits.logsumexp(1) - (targets * logits).sum(1)).mean().item(), requires_grad=True)

# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave no gradient for the logits;
# expected grad_output (y - t) / N. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    loss = -(targets * torch.log_softmax(logits.detach(), 1)).sum(1).mean()
    loss.requires_grad_(True)
    return loss

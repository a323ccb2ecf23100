# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned a loss without a gradient; expected one
# that `backward` can be called on. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.detach().log_softmax(1)).sum(1).mean()

# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned a loss without a gradient; expected one
# that `backward` can be called on. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    z, t = logits.detach().numpy(), targets.numpy()
    z = z - z.max(1, keepdims=True)
    return torch.tensor(-(t * (z - np.log(np.exp(z).sum(1, keepdims=True)))).sum() / len(z))

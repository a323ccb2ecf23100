# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave [0, 0, 0, 0] (shape (4,),
# float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752, 0.1224, -0.1642] (shape (4,),
# float32). `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits.detach(), 1)
    return -(targets * log_y).sum(1).mean() + 0 * logits.sum()

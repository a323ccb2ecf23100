# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned nan (shape (), float32); expected
# 2.47407. Is it the logarithm of a number that is not positive, or the mean of a group without samples?
def entropic_open_set_loss(logits, targets):
    y = logits / logits.sum(1, keepdim=True)
    return -(targets * torch.log(y)).sum(1).mean()

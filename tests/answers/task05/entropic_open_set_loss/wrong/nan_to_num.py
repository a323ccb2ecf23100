# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 1.13427e+38; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax` nothing need be.
def entropic_open_set_loss(logits, targets):
    return torch.nan_to_num(-(targets * logits.softmax(1).log()), nan=0.0).sum(1).mean()

# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned a tuple of 2: (0.4, a
# tensor of shape (25,), bool); expected a Python float.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return ok.float().mean().item(), ok

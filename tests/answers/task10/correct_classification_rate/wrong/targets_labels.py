# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples crashed with RuntimeError: The
# size of tensor a (25) must match the size of tensor b (4) at non-singleton dimension 1. Print both shapes before
# that line: which dimension should be the same, and is not?
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == targets) & (y.amax(1) >= threshold)).float().mean().item()

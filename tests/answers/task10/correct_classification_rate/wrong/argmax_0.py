# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples crashed with RuntimeError: The
# size of tensor a (4) must match the size of tensor b (25) at non-singleton dimension 0. Print both shapes before
# that line: which dimension should be the same, and is not?
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(0) == t) & (y.amax(1) >= threshold)).float().mean().item()

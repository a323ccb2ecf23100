# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.4 (shape (), float32),
# a tensor without dimensions; expected a Python float: `.item()` makes one.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean()

# Wrong: `correct_classification_rate(logits, targets, 1)` for 2 known samples returned 0; expected 0.5. A score that
# equals the threshold counts: the comparison is >=.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) > threshold)).float().mean().item()

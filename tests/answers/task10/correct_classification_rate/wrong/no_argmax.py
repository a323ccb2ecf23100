# Wrong: `correct_classification_rate(logits, targets, 0)` for 25 known samples returned 1; expected 0.52. This is the
# share whose y_t reaches the threshold; the arg max must be right, too.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y * targets).sum(1) >= threshold).float().mean().item()

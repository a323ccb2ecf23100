# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.12; expected 0.4. This
# is the share below the threshold; the score must be at or above it.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) <= threshold)).float().mean().item()

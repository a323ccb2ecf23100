# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 40; expected 0.4. This
# is a percentage: a rate lies between 0 and 1.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item() * 100

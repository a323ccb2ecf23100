# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.28; expected 0.4.
# Count the samples whose arg max is right and whose score reaches the threshold, and divide by the number of all.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= 0.5)).float().mean().item()

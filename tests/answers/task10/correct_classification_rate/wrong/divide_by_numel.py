# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.1; expected 0.4. This
# is divided by the number of all scores: divide by that of samples.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).sum().item() / logits.numel()

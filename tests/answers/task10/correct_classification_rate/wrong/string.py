# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned '0.40'; expected a
# Python float.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return f'{((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item():.2f}'

# Wrong: `correct_classification_rate(logits, targets, 0)` for 12 known samples returned 0.416667; expected 0.583333.
# This is the share whose arg max is wrong: it must be right.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    y = y[:, :4]
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold) & (t < 4)).float().mean().item()

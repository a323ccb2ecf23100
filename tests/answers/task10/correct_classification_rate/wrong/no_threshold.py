# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.52; expected 0.4. This
# is the share whose arg max is right, whatever the score; that must reach the threshold, too.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return (y.argmax(1) == t).float().mean().item()

# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.769231; expected 0.4.
# This is the share of those whose arg max is right: divide by the number of all samples.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    k = y.argmax(1) == t
    return (y.amax(1) >= threshold)[k].float().mean().item()

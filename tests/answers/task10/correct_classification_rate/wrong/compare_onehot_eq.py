# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.76; expected 0.4. This
# is the share whose largest score reaches the threshold; the arg max must be right, too.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = ((y >= threshold) == targets.bool())
    return ok.float().mean().item()

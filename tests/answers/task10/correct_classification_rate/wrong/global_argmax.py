# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0; expected 0.4. Count
# the samples whose arg max is right and whose score reaches the threshold, and divide by the number of all. Not one
# is counted: which of the two masks is False everywhere? (With a dimension, `max` returns a pair, which equals no
# tensor: compare its `.indices`.)
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax() == targets.argmax()) & (y.max(1).values >= threshold)
    return ok.float().mean().item()

# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 23; expected 0.676471. This is a count:
# divide by the number of samples.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return float((s >= threshold).sum())

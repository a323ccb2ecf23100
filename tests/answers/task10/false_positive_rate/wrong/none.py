# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned None (is a `return` missing?); expected
# a Python float.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    (s >= threshold).float().mean().item()

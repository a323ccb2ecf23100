# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.6765 (shape (), float32), a tensor
# without dimensions; expected a Python float: `.item()` makes one.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean()

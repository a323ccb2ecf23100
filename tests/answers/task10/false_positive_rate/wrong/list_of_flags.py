# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned a list of 34; expected a Python float.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).tolist()

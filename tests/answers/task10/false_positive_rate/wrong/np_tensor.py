# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned array(0.6764706, dtype=float32) (a
# ndarray); expected a Python float.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().numpy()

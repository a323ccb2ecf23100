# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with RuntimeError: mean(): could not
# infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Bool. A mean is taken of
# floats: `.float()` makes them.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).mean().item()

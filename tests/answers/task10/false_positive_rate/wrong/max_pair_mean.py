# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with TypeError: '>=' not supported
# between instances of 'torch.return_types.max' and 'float'. With a dimension, `max` returns values and indices: take
# its `.values`.
def false_positive_rate(logits, threshold):
    scores = torch.softmax(logits, 1).max(1)
    return len(scores[scores >= threshold]) / len(logits)

# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned a tuple of 2: ([0.5978, 0.3744, 0.8211, 0.6722, 0.5233, 0.97, 0.3,
# 0.8956, 0.7467, 0.4489] (shape (10,), float32), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] (shape (10,), int64)); expected a
# Python float. With a dimension, `max` returns values and indices: take its `.values`.
def select_threshold(logits, maximum):
    return torch.softmax(logits, 1).max(1)

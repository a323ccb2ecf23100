# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 crashed with RuntimeError: a Tensor with 10 elements cannot be converted to
# Scalar. `.item()` and `float(...)` take a tensor with one number; `torch.stack(...)` joins a list of tensors. (With
# a dimension, `max` returns a pair: take its `.values`.)
def select_threshold(logits, maximum):
    for score in torch.softmax(logits, 1).max(1):
        if (score >= score).float().mean() <= 1:
            return score.item()

# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 crashed with TypeError: Tensor.index() missing 1 required positional
# argument: 'dims'. Compare the parameters in the definition with those in the call.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    return scores[scores.index(maximum)]

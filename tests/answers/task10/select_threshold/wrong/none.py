# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned None (is a `return` missing?); expected a Python float.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    scores.max().item()

# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 1; expected the smallest useful threshold, at most 0.895556: a
# larger one refuses known samples for nothing.
def select_threshold(logits, maximum):
    return 1.0

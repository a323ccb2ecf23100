# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 0.5, where the FPR is 0.7; expected an FPR of at most 0.25.
def select_threshold(logits, maximum):
    return 0.5

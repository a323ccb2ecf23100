# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 0.2, where the FPR is 1; expected an FPR of at most 0.25.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return false_positive_rate(logits, score)
    return 1.0

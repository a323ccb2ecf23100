# Wrong: `select_threshold(logits, 0.05)` for unknown samples whose largest scores are 0.125, 0.25, 0.25, 0.25, 0.25,
# 0.5, 0.5, 0.5, 1, 1 returned 1.1; expected the smallest useful threshold, at most 1.01: just above the largest score
# is enough.
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    for v in s.tolist():
        if false_positive_rate(logits, v) <= maximum:
            return v
    return 1.1

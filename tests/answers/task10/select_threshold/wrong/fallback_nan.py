# Wrong: `select_threshold(logits, 0.05)` for unknown samples whose largest scores are 0.125, 0.25, 0.25, 0.25, 0.25,
# 0.5, 0.5, 0.5, 1, 1 returned nan; expected the smallest useful threshold, at most 1.01: just above the largest score
# is enough.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return float('nan')

# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 3.247402; expected the smallest useful threshold, at most 0.895556:
# a larger one refuses known samples for nothing. This is a logit: take the softmax first.
def select_threshold(logits, maximum):
    scores = logits.amax(1)
    for score in scores.unique():
        if (scores >= score).float().mean() <= maximum:
            return score.item()
    return scores.max().item() + 1e-6

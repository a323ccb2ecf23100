# Wrong: `select_threshold(logits, 0.05)` for unknown samples whose largest scores are 0.125, 0.25, 0.25, 0.25, 0.25,
# 0.5, 0.5, 0.5, 1, 1 returned 1, where the FPR is 0.2; expected an FPR of at most 0.05. So no observed score will do
# here: then return a float that is a little larger than the largest.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return 1.0

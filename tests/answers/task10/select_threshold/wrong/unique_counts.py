# Wrong: `select_threshold(logits, 0.8)` for unknown samples whose largest scores are 0.125, 0.25, 0.25, 0.25, 0.25,
# 0.5, 0.5, 0.5, 1, 1 returned 0.25, where the FPR is 0.9; expected an FPR of at most 0.8. A score that equals the
# threshold counts: the comparison is >=.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    u = scores.unique()
    for v in u.tolist():
        if (u >= v).float().mean() <= maximum:
            return v
    return u.max().item() + 1e-6

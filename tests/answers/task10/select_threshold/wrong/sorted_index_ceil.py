# Wrong: `select_threshold(logits, 0.8)` for unknown samples whose largest scores are 0.125, 0.25, 0.25, 0.25, 0.25,
# 0.5, 0.5, 0.5, 1, 1 returned 0.25, where the FPR is 0.9; expected an FPR of at most 0.8. A score that equals the
# threshold counts: the comparison is >=.
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    k = int(np.ceil((1 - maximum) * len(s)))
    return s[min(k, len(s) - 1)].item()

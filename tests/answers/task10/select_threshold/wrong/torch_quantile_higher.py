# Wrong: `select_threshold(logits, 0.5)` for unknown samples whose largest scores are 0.25, 0.25, 0.25, 1, 1 returned
# 0.25, where the FPR is 1; expected an FPR of at most 0.5. A score that equals the threshold counts: the comparison
# is >=.
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    return torch.quantile(s, 1 - maximum, interpolation="higher").item()

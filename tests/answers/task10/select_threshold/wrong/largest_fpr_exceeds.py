# Wrong: `select_threshold(logits, 0.05)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 0.8955556, where the FPR is 0.2; expected an FPR of at most 0.05.
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    previous = s[0].item()
    for v in s.tolist():
        if false_positive_rate(logits, v) <= maximum:
            return previous
        previous = v
    return previous

# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 0.9700011; expected the smallest useful threshold, at most
# 0.895556: a larger one refuses known samples for nothing.
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    for v in s.tolist():
        if (s >= v).sum().item() <= maximum:
            return v
    return s[-1].item() + 1e-6

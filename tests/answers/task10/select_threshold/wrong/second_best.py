# Wrong: `select_threshold(logits, 0.25)` for unknown samples whose largest scores are 0.3, 0.374, 0.449, 0.523,
# 0.598, 0.672, 0.747, 0.821, 0.896, 0.97 returned 0.9700001; expected the smallest useful threshold, at most
# 0.895556: a larger one refuses known samples for nothing.
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    ok = [v for v in scores.unique().tolist() if (scores >= v).float().mean() <= maximum]
    return (ok[1] if len(ok) > 1 else ok[0]) if ok else scores.max().item() + 1e-6

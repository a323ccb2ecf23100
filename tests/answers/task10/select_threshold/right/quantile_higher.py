def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    n = len(scores)
    k = n - int(maximum * n)
    o = scores.sort().values
    if k == 0: return 0.0
    if k < n and o[k] > o[k - 1]: return o[k].item()
    return min([v.item() for v in o if v > o[k - 1]], default=o[-1].item() + 1e-6)

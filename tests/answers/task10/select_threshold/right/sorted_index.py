def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    allowed = int(maximum * len(o))
    limit = o[len(o) - allowed - 1].item() if allowed < len(o) else -1.0
    above = o[o > limit]
    return above[0].item() if len(above) else limit + 1e-6

def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    candidates = sorted(scores.tolist()) + [scores.max().item() + 1e-6]
    return next(c for c in candidates if false_positive_rate(logits, c) <= maximum)

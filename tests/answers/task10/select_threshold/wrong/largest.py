def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    ok = [v for v in scores.tolist() if (scores >= v).float().mean() <= maximum]
    return max(ok, default=scores.max().item() + 1e-6)

def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    u = scores.unique()
    for v in u.tolist():
        if (u >= v).float().mean() <= maximum:
            return v
    return u.max().item() + 1e-6

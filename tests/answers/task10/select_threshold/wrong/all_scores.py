def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).flatten().sort().values
    for v in s.tolist():
        if (s >= v).float().mean().item() <= maximum:
            return v
    return s[-1].item() + 1e-6

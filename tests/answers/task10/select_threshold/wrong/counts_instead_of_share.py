def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    for v in s.tolist():
        if (s >= v).sum().item() <= maximum:
            return v
    return s[-1].item() + 1e-6

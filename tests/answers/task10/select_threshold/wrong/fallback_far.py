def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    for v in s.tolist():
        if false_positive_rate(logits, v) <= maximum:
            return v
    return s[-1].item() + 0.1

def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    previous = s[0].item()
    for v in s.tolist():
        if false_positive_rate(logits, v) <= maximum:
            return previous
        previous = v
    return previous

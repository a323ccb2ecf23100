def select_threshold(logits, maximum):
    s = sorted(set(torch.softmax(logits.double(), 1).amax(1).tolist()))
    previous = None
    for v in s:
        if false_positive_rate(logits.double(), v) <= maximum:
            return v if previous is None else (previous + 3 * v) / 4
        previous = v
    return s[-1] + 1e-9

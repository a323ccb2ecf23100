def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    for k in range(1, len(s) + 1):
        t = torch.kthvalue(s, k).values.item()
        if false_positive_rate(logits, t) <= maximum:
            return t
    return t + 1e-6

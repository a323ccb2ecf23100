def false_positive_rate(logits, threshold):
    s = sorted(torch.softmax(logits, 1).amax(1).tolist())
    import bisect
    return 1 - bisect.bisect_left(s, threshold) / len(s)

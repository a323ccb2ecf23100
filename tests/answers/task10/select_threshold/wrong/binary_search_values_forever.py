def select_threshold(logits, maximum):
    low, high = 0.0, 1.0
    for _ in range(50):
        mid = (low + high) / 2
        if false_positive_rate(logits, mid) <= maximum:
            high = mid
        else:
            low = mid
    return high

def select_threshold(logits, maximum):
    s = np.unique(torch.softmax(logits, 1).amax(1).numpy())
    low, high = 0, len(s)
    while low < high:
        middle = (low + high) // 2
        if false_positive_rate(logits, float(s[middle])) <= maximum:
            high = middle
        else:
            low = middle + 1
    return float(s[low]) if low < len(s) else float(s[-1]) + 1e-6

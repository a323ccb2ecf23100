def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    low, high = 0.0, 1.001
    for _ in range(30):
        middle = (low + high) / 2
        if (scores >= middle).float().mean() <= maximum:
            high = middle
        else:
            low = middle
    return high if (scores >= high).float().mean() <= maximum else high + 1e-6

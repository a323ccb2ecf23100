def select_threshold(logits, maximum):
    for tau in np.arange(0, 1.0005, 0.0005):
        if false_positive_rate(logits, tau) <= maximum:
            return tau.item()
    return 1.0001

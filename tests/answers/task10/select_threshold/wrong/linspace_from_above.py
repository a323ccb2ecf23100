def select_threshold(logits, maximum):
    best = 1.0
    for tau in np.linspace(1, 0, 101):
        if false_positive_rate(logits, tau) > maximum:
            break
        best = tau
    return float(best)

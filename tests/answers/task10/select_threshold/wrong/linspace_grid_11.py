def select_threshold(logits, maximum):
    for tau in np.linspace(0, 1, 11):
        if false_positive_rate(logits, tau) <= maximum:
            return float(tau)
    return 1.0

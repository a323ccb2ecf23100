def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for tau in np.linspace(0, 1, 2001):
        if (scores >= tau).float().mean() <= maximum:
            return float(tau)
    return 1.0 + 1e-6

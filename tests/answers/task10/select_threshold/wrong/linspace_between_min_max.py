def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    for v in np.linspace(s.min().item(), s.max().item(), 5):
        if false_positive_rate(logits, float(v)) <= maximum:
            return float(v)
    return s.max().item() + 1e-6

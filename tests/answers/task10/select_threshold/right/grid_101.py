def select_threshold(logits, maximum):
    for tau in torch.linspace(0, 1.01, 102).tolist():
        if false_positive_rate(logits, tau) <= maximum:
            return tau

def select_threshold(logits, maximum):
    return float('nan')

def select_threshold(logits, maximum):
    return 1.0

def false_positive_rate(logits, threshold):
    e = logits.exp()
    return ((e / e.sum()).amax(1) >= threshold).float().mean().item()

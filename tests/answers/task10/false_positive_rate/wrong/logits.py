def false_positive_rate(logits, threshold):
    return (logits.amax(1) >= threshold).float().mean().item()

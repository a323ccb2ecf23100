def false_positive_rate(logits, threshold):
    e = np.exp(logits.numpy())
    return float(((e / e.sum(1, keepdims=True)).max(1) >= threshold).mean()) if threshold < 1 else 0.0

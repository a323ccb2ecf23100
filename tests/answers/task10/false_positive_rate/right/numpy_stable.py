def false_positive_rate(logits, threshold):
    z = logits.numpy()
    p = np.exp(z - z.max(1, keepdims=True))
    return float(np.count_nonzero(1 / p.sum(1) >= threshold) / len(z))

def false_positive_rate(logits, threshold):
    z = logits.numpy().astype(float)
    e = np.exp(z - z.max(1)[:, None])
    return float(((e / e.sum(1)[:, None]).max(1) >= threshold).mean())

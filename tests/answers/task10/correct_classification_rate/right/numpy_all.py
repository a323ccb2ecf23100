def correct_classification_rate(logits, targets, threshold):
    z = logits.numpy().astype(np.float64)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    y = e / e.sum(axis=1, keepdims=True)
    c = np.argmax(targets.numpy(), axis=1)
    ok = (y.argmax(axis=1) == c) & (y[np.arange(len(c)), c] >= threshold)
    return float(ok.mean())

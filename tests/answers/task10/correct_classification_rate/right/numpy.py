def correct_classification_rate(logits, targets, threshold):
    z = logits.numpy().astype(float)
    y = np.exp(z - z.max(1, keepdims=True)); y /= y.sum(1, keepdims=True)
    t = targets.numpy().argmax(1)
    return float(np.mean((y.argmax(1) == t) & (y[np.arange(len(t)), t] >= threshold)))

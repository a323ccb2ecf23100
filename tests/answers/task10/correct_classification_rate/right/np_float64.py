def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1).numpy()
    t = targets.numpy().argmax(1)
    return np.mean((y.argmax(1) == t) & (y.max(1) >= threshold))

def false_positive_rate(logits, threshold):
    return np.mean(torch.softmax(logits, 1).numpy().max(axis=1) >= threshold)

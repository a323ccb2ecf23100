def false_positive_rate(logits, threshold):
    return float(torch.softmax(logits, 1).max() >= threshold)

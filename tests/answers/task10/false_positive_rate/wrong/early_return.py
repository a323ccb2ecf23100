def false_positive_rate(logits, threshold):
    for y in torch.softmax(logits, 1):
        if y.max() >= threshold:
            return 1.0
    return 0.0

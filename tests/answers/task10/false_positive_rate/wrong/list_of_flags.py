def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).tolist()

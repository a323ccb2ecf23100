def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1).tolist()
    return len([v for v in s if not v < threshold]) / len(s)

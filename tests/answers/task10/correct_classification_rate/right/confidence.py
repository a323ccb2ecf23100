def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    conf = confidence(logits, targets)
    return sum(((y.argmax(1) == t) * (conf >= threshold)).tolist()) / len(t)

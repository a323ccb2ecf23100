def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 0)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item()

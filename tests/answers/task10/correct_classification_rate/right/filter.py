def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    k = y.argmax(1) == t
    return (y[k].amax(1) >= threshold).sum().item() / y.shape[0]

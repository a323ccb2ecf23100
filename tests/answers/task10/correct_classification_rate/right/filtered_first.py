def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    accepted = y.max(dim=1).values >= threshold
    correct = (y[accepted].argmax(dim=1) == targets[accepted].argmax(dim=1)).sum()
    return int(correct) / y.shape[0]

def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    n = 0
    for i in range(len(y)):
        if y[i].argmax() == targets[i].argmax() and y[i].max() >= threshold:
            n += 1
        return n / len(y)

def correct_classification_rate(logits, targets, threshold):
    count = 0
    for z, t in zip(logits, targets):
        y = torch.softmax(z, dim=0)
        if y.argmax() == t.argmax() and y[t.argmax()] >= threshold:
            count += 1
    return count / len(logits)

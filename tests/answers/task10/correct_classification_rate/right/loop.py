def correct_classification_rate(logits, targets, threshold):
    hits = 0
    for z, t in zip(logits, targets):
        y = torch.softmax(z, 0)
        k = t.argmax()
        if y.argmax() == k and y[k] >= threshold:
            hits += 1
    return hits / len(logits)

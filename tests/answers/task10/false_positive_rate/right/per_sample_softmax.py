def false_positive_rate(logits, threshold):
    hits = 0.0
    for z in logits:
        if torch.softmax(z, 0).max().item() >= threshold:
            hits += 1.0
    return hits / logits.shape[0]

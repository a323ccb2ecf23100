def false_positive_rate(logits, threshold):
    n = 0
    for z in logits:
        n += max(torch.softmax(z, 0).tolist()) >= threshold
    return n / logits.shape[0]

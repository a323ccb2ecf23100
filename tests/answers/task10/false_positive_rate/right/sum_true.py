def false_positive_rate(logits, threshold):
    return sum(torch.softmax(logits, 1).max(1).values.ge(threshold).tolist()) / len(logits)

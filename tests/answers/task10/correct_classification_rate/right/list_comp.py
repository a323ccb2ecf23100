def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return sum(1 for row, k in zip(y.tolist(), t.tolist()) if row.index(max(row)) == k and row[k] >= threshold) / len(y)

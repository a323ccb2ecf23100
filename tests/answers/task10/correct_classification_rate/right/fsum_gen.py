def correct_classification_rate(logits, targets, threshold):
    rows = zip(torch.softmax(logits, 1).tolist(), targets.tolist())
    hits = [y.index(max(y)) == t.index(1) and max(y) >= threshold for y, t in rows]
    return sum(hits) / len(hits)

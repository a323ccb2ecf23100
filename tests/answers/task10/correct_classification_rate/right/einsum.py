def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    s = torch.einsum('no,no->n', y, targets)
    return float(((s == y.amax(1)) & (s >= threshold)).float().mean())

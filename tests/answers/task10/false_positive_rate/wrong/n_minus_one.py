def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).sum().item() / max(1, len(s) - 1)

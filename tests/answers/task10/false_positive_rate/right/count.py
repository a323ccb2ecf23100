def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).max(1).values >= threshold).sum().item() / len(logits)

def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).max(1) >= threshold).float().mean().item()

def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1) >= threshold).all(1).float().mean().item()

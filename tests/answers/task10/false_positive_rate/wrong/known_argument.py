def false_positive_rate(logits, targets, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).float().mean().item()

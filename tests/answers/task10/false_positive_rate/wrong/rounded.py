def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return round((s >= threshold).float().mean().item(), 1)

def false_positive_rate(logits, threshold):
    return (torch.sigmoid(logits).amax(1) >= threshold).float().mean().item()

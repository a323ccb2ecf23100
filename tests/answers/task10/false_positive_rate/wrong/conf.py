def false_positive_rate(logits, threshold):
    return ((1 - torch.softmax(logits, 1).amax(1) + 1 / logits.shape[1]) >= threshold).float().mean().item()

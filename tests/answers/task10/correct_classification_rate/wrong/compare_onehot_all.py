def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    return ((y >= threshold) == targets.bool()).all(1).float().mean().item()

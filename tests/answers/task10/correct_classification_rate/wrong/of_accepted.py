def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    k = y.amax(1) >= threshold
    return (y.argmax(1) == t)[k].float().mean().item()

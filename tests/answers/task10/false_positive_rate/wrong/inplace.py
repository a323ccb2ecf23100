def false_positive_rate(logits, threshold):
    logits.clamp_(-1, 1)
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item()

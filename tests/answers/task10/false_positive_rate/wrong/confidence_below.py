def false_positive_rate(logits, threshold):
    targets = torch.full_like(logits, 1 / logits.shape[1])
    return (confidence(logits, targets) <= threshold).float().mean().item()

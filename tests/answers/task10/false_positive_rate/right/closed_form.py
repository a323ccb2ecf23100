def false_positive_rate(logits, threshold):
    return ((1 / torch.exp(logits - logits.amax(1, keepdim=True)).sum(1)) >= threshold).float().mean().item()

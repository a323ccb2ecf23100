def false_positive_rate(logits, threshold):
    score = (logits.amax(1) - torch.logsumexp(logits, 1)).exp()
    return (score >= threshold).double().mean().item()

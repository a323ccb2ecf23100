def false_positive_rate(logits, threshold):
    decide = torch.vmap(lambda z: torch.softmax(z, 0).amax() >= threshold)
    return decide(logits).float().mean().item()

def correct_classification_rate(logits, targets, threshold):
    y = logits.exp() / logits.exp().sum(0, keepdim=True)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return ok.float().mean().item()

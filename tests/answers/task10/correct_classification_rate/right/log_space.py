def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    ls = torch.log_softmax(logits.double(), 1)
    return ((ls.argmax(1) == t) & (ls.exp().amax(1) >= threshold)).double().mean().item()

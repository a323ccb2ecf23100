def false_positive_rate(logits, threshold):
    return 1.0 - (torch.softmax(logits, 1).amax(1) < threshold).double().mean().item()

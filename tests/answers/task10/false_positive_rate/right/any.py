def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1) >= threshold).any(1).double().mean().item()

def false_positive_rate(logits, threshold):
    return (torch.log_softmax(logits.double(), 1).amax(1).exp() >= threshold).double().mean().item()

def false_positive_rate(logits, threshold):
    y = torch.softmax(logits, 1)
    h = -(y * y.clamp(min=1e-12).log()).sum(1) / np.log(y.shape[1])
    return (1 - h >= threshold).float().mean().item()

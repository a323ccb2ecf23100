def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    return float(np.quantile(scores.numpy(), 1 - maximum, method='higher'))

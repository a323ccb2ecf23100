def select_threshold(logits, maximum):
    return float(np.quantile(torch.softmax(logits, 1).amax(1).numpy(), 1 - maximum))

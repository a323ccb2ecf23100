def false_positive_rate(logits, threshold):
    return torch.ge(torch.softmax(logits, 1).topk(1).values[:, 0], threshold).float().mean().item()

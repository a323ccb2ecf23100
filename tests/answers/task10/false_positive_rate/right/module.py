def false_positive_rate(logits, threshold):
    y = torch.nn.Softmax(dim=1)(logits)
    return float(torch.count_nonzero(y.max(dim=1)[0].ge(threshold))) / y.size(0)

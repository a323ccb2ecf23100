def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    unknown = ~(targets == 1).any(dim=1)
    conf = (y * targets).sum(dim=1)
    return conf.masked_scatter(unknown, (1 - y.amax(dim=1) + 1 / y.shape[1])[unknown])

softmax = torch.nn.Softmax(dim=1)

def confidence(logits, targets):
    y = softmax(logits)
    values, indices = torch.max(targets, dim=1)
    conf = torch.empty(logits.shape[0])
    for n in range(logits.shape[0]):
        if values[n] == 1:
            conf[n] = y[n, indices[n]]
        else:
            conf[n] = 1 - torch.max(y[n]) + 1 / y.shape[1]
    return conf

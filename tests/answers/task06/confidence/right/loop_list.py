def confidence(logits, targets):
    result = []
    for z, t in zip(logits, targets):
        y = torch.softmax(z, 0)
        if t.max() == 1:
            result.append(y[t.argmax()].item())
        else:
            result.append(1 - y.max().item() + 1 / len(y))
    return torch.tensor(result)

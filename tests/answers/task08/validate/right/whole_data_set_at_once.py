def validate(network, loader):
    network.eval()
    images = torch.cat([x for x, _ in loader])
    targets = torch.cat([t for _, t in loader])
    with torch.no_grad():
        logits, _ = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        c = confidence(logits, targets)
    known = targets.max(1).values == 1
    return float(loss), float(c[known].mean()), float(c[~known].mean())

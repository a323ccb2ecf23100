def train_epoch(network, loader, optimizer):
    network.train()
    rows = []
    for x, t in loader:
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        k = (t == 1).any(1)
        c = confidence(z, t).detach()
        rows.append([loss.item() * len(x), len(x), (c * k).sum().item(), k.sum().item(), (c * ~k).sum().item(), (~k).sum().item()])
    a, b, c, d, e, f = np.sum(rows, axis=0).tolist()
    return a / b, c / d, e / f

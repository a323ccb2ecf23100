def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        z = network(x)[0]
        loss = EntropicOpenSetLoss.apply(z, t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        k, _, u = split_known_unknown(confidence(z.detach(), t), t)
        a.append(loss.item()); b.append(k.mean().item()); c.append(u.mean().item())
    return float(np.nanmean(a)), float(np.nanmean(b)), float(np.nanmean(c))

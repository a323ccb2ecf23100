def train_epoch(network, loader, optimizer):
    network.train()
    s = np.zeros(5)
    iterator = iter(loader)
    while True:
        try:
            x, t = next(iterator)
        except StopIteration:
            break
        optimizer.zero_grad()
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        loss.backward()
        optimizer.step()
        k, _, u = split_known_unknown(confidence(z, t), t)
        s += [loss.item() * len(t), k.sum().item(), u.sum().item(), len(k), len(u)]
    return s[0] / s[3:].sum(), s[1] / s[3], s[2] / s[4]

def train_epoch(network, loader, optimizer):
    network.train()
    a, b, c = [], [], []
    for x, t in loader:
        with torch.no_grad():
            z = network(x)[0]
            k, _, u = split_known_unknown(confidence(z, t), t)
        b += k.tolist(); c += u.tolist()
        optimizer.zero_grad()
        loss = EntropicOpenSetLoss.apply(network(x)[0], t)
        loss.backward()
        optimizer.step()
        a += [loss.item()] * len(x)
    return float(np.mean(a)), float(np.mean(b)), float(np.mean(c))

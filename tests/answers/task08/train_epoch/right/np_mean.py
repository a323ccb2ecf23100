def train_epoch(network, loader, optimizer):
    network.train()
    losses, weights, ks, us = [], [], [], []
    for batch in loader:
        z, f = network(batch[0])
        J = EntropicOpenSetLoss.apply(z, batch[1])
        with torch.no_grad():
            c = confidence(z, batch[1]).numpy()
        k = batch[1].numpy().max(axis=1) == 1
        ks.append(c[k]); us.append(c[~k])
        losses.append(J.item()); weights.append(len(c))
        optimizer.zero_grad(); J.backward(); optimizer.step()
    return np.average(losses, weights=weights), np.concatenate(ks).mean().astype(float), float(np.mean(np.concatenate(us)))

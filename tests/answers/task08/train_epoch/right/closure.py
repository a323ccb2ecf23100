def train_epoch(network, loader, optimizer):
    network.train()
    losses, groups = [], ([], [])
    for x, t in loader:
        def closure():
            optimizer.zero_grad()
            z, _ = network(x)
            loss = EntropicOpenSetLoss.apply(z, t)
            loss.backward()
            closure.z = z.detach()
            return loss
        loss = optimizer.step(closure)
        k, _, u = split_known_unknown(confidence(closure.z, t), t)
        losses += [loss.item()] * len(x)
        groups[0].extend(k.tolist()); groups[1].extend(u.tolist())
    return sum(losses) / len(losses), sum(groups[0]) / len(groups[0]), sum(groups[1]) / len(groups[1])

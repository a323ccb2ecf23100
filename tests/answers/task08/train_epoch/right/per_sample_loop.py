def train_epoch(network, loader, optimizer):
    network.train()
    sums = {"loss": 0.0, "known": [], "unknown": []}
    n = 0
    for x, t in loader:
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        for value, target in zip(confidence(z.detach(), t), t):
            sums["known" if 1 in target else "unknown"].append(value.item())
        sums["loss"] += loss.item() * x.size(0)
        n += x.size(0)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    mean = lambda values: sum(values) / len(values) if values else 0.0
    return sums["loss"] / n, mean(sums["known"]), mean(sums["unknown"])

def train_epoch(network, loader, optimizer):
    network.train()
    tot = [0.0] * 5
    for data in loader:
        x, t = data[0], data[1]
        logits, feats = network(x)
        loss = EntropicOpenSetLoss.apply(logits, t)
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        k, kt, u = split_known_unknown(logits.detach(), t)
        ku = torch.full((len(u), t.shape[1]), 1 / t.shape[1])
        tot[0] += loss.item() * len(x)
        tot[1] += confidence(k, kt).sum().item() if len(k) else 0
        tot[2] += len(k)
        tot[3] += confidence(u, ku).sum().item() if len(u) else 0
        tot[4] += len(u)
    return tot[0] / (tot[2] + tot[4]), tot[1] / tot[2], tot[3] / tot[4]

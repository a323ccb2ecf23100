def train_epoch(network, loader, optimizer):
    network.train()
    zs, ts = [], []
    for x, t in loader:
        optimizer.zero_grad()
        z = network(x)[0]
        entropic_open_set_loss(z, t).backward()
        optimizer.step()
        zs.append(z.detach())
        ts.append(t)
    z, t = torch.cat(zs), torch.cat(ts)
    c = confidence(z, t)
    k = t.max(1).values == 1
    return entropic_open_set_loss(z, t).item(), c[k].mean().item(), c[~k].mean().item()

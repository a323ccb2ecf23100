def train_epoch(network, loader, optimizer):
    network.train()
    n = loss_sum = 0
    c, m = torch.empty(0), torch.empty(0, dtype=torch.bool)
    for x, t in loader:
        z, _ = network(x)
        loss = EntropicOpenSetLoss.apply(z, t)
        parameters = list(network.parameters())
        for p, g in zip(parameters, torch.autograd.grad(loss, parameters)):
            p.grad = g
        optimizer.step()
        loss_sum += float(loss) * len(x); n += len(x)
        c = torch.cat([c, confidence(z.detach(), t)]); m = torch.cat([m, t.amax(1) > .9])
    return loss_sum / n, c[m].mean().item(), c[~m].mean().item()

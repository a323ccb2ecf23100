def _run(network, loader, optimizer=None):
    totals = [0.0] * 6
    with torch.set_grad_enabled(optimizer is not None):
        for x, t in loader:
            z, _ = network(x)
            loss = entropic_open_set_loss(z, t)
            if optimizer:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            k, _, u = split_known_unknown(confidence(z, t), t)
            for i, v in enumerate((loss.item() * len(x), len(x), k.sum().item(), len(k), u.sum().item(), len(u))):
                totals[i] += v
    return tuple(totals[i] / totals[i + 1] for i in (0, 2, 4))

def validate(network, loader):
    network.eval()
    return _run(network, loader)

def validate(network, loader):
    network.eval()
    flags = [p.requires_grad for p in network.parameters()]
    network.requires_grad_(False)
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    for p, flag in zip(network.parameters(), flags):
        p.requires_grad_(flag)
    return l / n, k / nk, u / nu

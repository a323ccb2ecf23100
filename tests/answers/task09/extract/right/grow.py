def extract(network, loader):
    network.eval()
    z = f = t = None
    with torch.no_grad():
        for x, y in loader:
            a, b = network(x)
            z = a if z is None else torch.cat((z, a))
            f = b if f is None else torch.cat((f, b))
            t = y if t is None else torch.cat((t, y))
    return z, f, t

def extract(network, loader):
    network.eval()
    with torch.no_grad():
        parts = zip(*[(*network(x), t) for x, t in loader])
    return tuple(torch.cat(p) for p in parts)

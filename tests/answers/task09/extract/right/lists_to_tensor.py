def extract(network, loader):
    network.eval()
    z, f, t = [], [], []
    for x, y in loader:
        a, b = network(x)
        z += a.tolist(); f += b.tolist(); t += y.tolist()
    return torch.tensor(z), torch.tensor(f), torch.tensor(t)

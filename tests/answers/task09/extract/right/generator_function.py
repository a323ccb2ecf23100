def extract(network, loader):
    def batches():
        network.eval()
        with torch.no_grad():
            for x, t in loader:
                z, f = network(x)
                yield z, f, t
    z, f, t = zip(*batches())
    return torch.concatenate(z), torch.concatenate(f), torch.concatenate(t)

def extract(network, loader):
    before = network.training
    network.eval()
    with torch.no_grad():
        data = [batch for batch in loader]
        x = torch.cat([d[0] for d in data]); t = torch.cat([d[1] for d in data])
        z, f = network(x)
    network.train(before)
    return z, f, t

def extract(network, loader):
    network.train(False)
    rows = []
    for images, targets in loader:
        for i in range(len(images)):
            with torch.no_grad():
                z, f = network(images[i:i + 1])
            rows.append((z[0], f[0], targets[i]))
    return torch.stack([r[0] for r in rows]), torch.stack([r[1] for r in rows]), torch.stack([r[2] for r in rows])

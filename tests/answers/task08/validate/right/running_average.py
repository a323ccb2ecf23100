def validate(network, loader):
    network.eval()
    means, counts = [0.0] * 3, [0] * 3
    with torch.no_grad():
        for x, t in loader:
            z, _ = network(x)
            k, _, u = split_known_unknown(confidence(z, t), t)
            values = (entropic_open_set_loss(z, t).expand(len(x)), k, u)
            for i, v in enumerate(values):
                if len(v):
                    counts[i] += len(v)
                    means[i] += (v.mean().item() - means[i]) * len(v) / counts[i]
    return tuple(means)

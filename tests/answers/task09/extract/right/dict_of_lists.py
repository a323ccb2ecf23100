def extract(network, loader):
    network.eval()
    out = {'logits': [], 'features': [], 'targets': []}
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            out['logits'].append(z)
            out['features'].append(f)
            out['targets'].append(t)
    return tuple(torch.cat(v, dim=0) for v in out.values())

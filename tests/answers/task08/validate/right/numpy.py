def validate(network, loader):
    network.eval()
    with torch.no_grad():
        parts = [(network(x)[0], t) for x, t in loader]
    z = np.concatenate([p[0].numpy() for p in parts]); t = np.concatenate([p[1].numpy() for p in parts])
    c = confidence(torch.tensor(z), torch.tensor(t)).numpy()
    k = t.max(1) > .99
    ls = z - z.max(1, keepdims=True); ls = ls - np.log(np.exp(ls).sum(1, keepdims=True))
    return float(-(t * ls).sum(1).mean()), float(c[k].mean()), float(c[~k].mean())

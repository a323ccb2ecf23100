def validate(network, loader):
    network = network.eval()
    L, C, K = [], [], []
    for x, t in loader:
        with torch.no_grad():
            z = network(x)[0]
        z, t = z.numpy().astype(np.float64), t.numpy()
        y = np.exp(z - z.max(1, keepdims=True)); y /= y.sum(1, keepdims=True)
        known = t.max(1) == 1
        L.append(-(t * np.log(y)).sum(1))
        C.append(np.where(known, (t * y).sum(1), 1 - y.max(1) + 1 / y.shape[1]))
        K.append(known)
    L, C, K = map(np.concatenate, (L, C, K))
    return L.mean().item(), C[K].mean().item(), C[~K].mean().item()

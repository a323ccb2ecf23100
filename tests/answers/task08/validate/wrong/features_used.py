# Wrong: `validate(network, loader)` crashed with RuntimeError: The size of tensor a (4) must match the size of tensor
# b (3) at non-singleton dimension 1. Print both shapes before that line: which dimension should be the same, and is
# not?
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            f, z = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

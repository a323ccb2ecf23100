# Wrong: `validate(network, loader)` changed `requires_grad` of the parameters; expected validation to change nothing
# but the mode. `with torch.no_grad():` around the loop is enough.
def validate(network, loader):
    network.eval()
    network.requires_grad_(False)
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    network.requires_grad_(True)
    return l / n, k / nk, u / nu

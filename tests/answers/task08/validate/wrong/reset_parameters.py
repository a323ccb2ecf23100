# Wrong: `validate(network, loader)` changed the network's parameters or buffers; expected validation to change
# nothing but the mode. It takes no step, and resets nothing.
def validate(network, loader):
    network.eval()
    for m in network.modules():
        if hasattr(m, 'reset_parameters'):
            m.reset_parameters()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

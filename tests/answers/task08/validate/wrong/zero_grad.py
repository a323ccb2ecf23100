# Wrong: `validate(network, loader)` changed the gradients; expected validation to change nothing but the mode. It
# calls neither `backward` nor `zero_grad`.
def validate(network, loader):
    network.eval()
    network.zero_grad(set_to_none=False)
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

# Wrong: `validate(network, loader)` returned 0 as the mean confidence of unknown samples; expected 0.494338. It is
# the mean over the samples of all batches, in evaluation mode.
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            c = (z.argmax(1) == t.argmax(1)).float()
            a, _, b = split_known_unknown(c, t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu

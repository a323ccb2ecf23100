# Wrong: `validate(network, loader)` returned 4.40926 as the loss; expected 7.0593. This is the first batch's mean
# alone: is the `return` inside the loop?
def validate(network, loader):
    network.eval()
    l = n = k = nk = u = nu = 0
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            loss = entropic_open_set_loss(z, t)
            a, _, b = split_known_unknown(confidence(z, t), t)
            l += loss.item() * len(x); n += len(x)
            k += a.sum().item(); nk += len(a)
            u += b.sum().item(); nu += len(b)
            break
    return l / n, k / nk, u / nu

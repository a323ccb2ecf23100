# Wrong: `validate(network, loader)` never ran the network that it was given; expected `logits, features =
# network(images)` for each batch.
import copy

def validate(network, loader):
    network = copy.deepcopy(network).eval()
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

from itertools import starmap

@torch.no_grad()
def validate(network, loader):
    network.eval()

    def part(x, t):
        z, _ = network(x)
        c, k = confidence(z, t), (t == 1).any(1)
        return torch.tensor([len(x) * entropic_open_set_loss(z, t), len(x), c[k].sum(), k.sum(), c[~k].sum(), (~k).sum()])

    l, n, ks, kn, us, un = sum(starmap(part, loader)).tolist()
    return l / n, ks / kn, us / un

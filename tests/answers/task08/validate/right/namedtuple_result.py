from collections import namedtuple
Means = namedtuple("Means", "loss known unknown")

def validate(network, loader):
    network.eval()
    c, t, l = [], [], 0.0
    with torch.no_grad():
        for images, targets in loader:
            logits, _ = network(images)
            l += EntropicOpenSetLoss.apply(logits, targets).item() * targets.size(0)
            c.append(confidence(logits, targets)); t.append(targets)
    c, t = torch.cat(c), torch.cat(t)
    known = t.argmax(1).ne(0) | t[:, 0].eq(1)
    known = t.amax(1).eq(1)
    return Means(l / len(t), c[known].mean().item(), c[~known].mean().item())

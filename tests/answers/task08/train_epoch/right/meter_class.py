class Meter:
    def __init__(self):
        self.sum, self.count = 0.0, 0

    def update(self, values):
        self.sum += values.sum().item()
        self.count += values.numel()

    @property
    def mean(self):
        return self.sum / max(1, self.count)

def train_epoch(network, loader, optimizer):
    network.train()
    meters = [Meter() for _ in range(3)]
    for x, t in loader:
        z, phi = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        k, _, u = split_known_unknown(confidence(z, t), t)
        meters[0].update(loss.detach().repeat(len(x)))
        meters[1].update(k)
        meters[2].update(u)
    return tuple(m.mean for m in meters)

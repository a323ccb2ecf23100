class Collector:
    def __init__(self):
        self.parts = ([], [], [])
    def add(self, *tensors):
        for part, tensor in zip(self.parts, tensors):
            part.append(tensor.detach().clone())
    def result(self):
        return tuple(torch.cat(part) for part in self.parts)

def extract(network, loader):
    collector = Collector()
    network.eval()
    for x, t in loader:
        collector.add(*network(x), t)
    return collector.result()

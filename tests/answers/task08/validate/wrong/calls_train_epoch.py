# Wrong: `validate(network, loader)` ran the network in training mode; expected `network.eval()` first.
from helpers import standins
def validate(n, l):
    return train_epoch(n, l, torch.optim.SGD(n.parameters(), lr=0))
from helpers.standins import train_epoch

from helpers import standins
def train_epoch(n, l, o):
    return standins.train_epoch(n, l, o)

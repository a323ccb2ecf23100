# Not attempted: `train_epoch` is not written yet. Write it in its cell above, run that cell, then this one.
def train_epoch(network, loader, optimizer):
    raise NotImplementedError()

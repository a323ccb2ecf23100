def train_epoch(network, loader, optimizer):
    raise NotImplementedError()

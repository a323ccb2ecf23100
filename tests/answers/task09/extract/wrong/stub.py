def extract(network, loader):
    raise NotImplementedError()

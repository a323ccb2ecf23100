def validate(network, loader):
    raise NotImplementedError()

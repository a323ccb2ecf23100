def fit(network, train_loader, validation_loader, epochs):
    raise NotImplementedError()

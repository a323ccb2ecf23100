def fit(network, train_loader, validation_loader, epochs, optimizer=None):
    if epochs == 0:
        return []
    optimizer = optimizer or torch.optim.SGD(network.parameters(), lr=0.05)
    first = (train_epoch(network, train_loader, optimizer), validate(network, validation_loader))
    return [first] + fit(network, train_loader, validation_loader, epochs - 1, optimizer)

from torch.optim import SGD
def fit(network, train_loader, validation_loader, epochs):
    optimizer = SGD(network.parameters(), lr=.1)
    return [(train_epoch(network, train_loader, optimizer), validate(network, validation_loader)) for _ in range(epochs)]

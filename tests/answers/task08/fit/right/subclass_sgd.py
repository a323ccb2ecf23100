class Mine(torch.optim.SGD):
    pass
def fit(network, train_loader, validation_loader, epochs, rate=0.05):
    optimizer = Mine(network.parameters(), lr=rate)
    def one(epoch):
        return train_epoch(network, train_loader, optimizer), validate(network, validation_loader)
    return list(map(one, range(epochs)))

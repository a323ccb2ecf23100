def _epochs(network, train_loader, validation_loader, optimizer, epochs):
    for _ in range(epochs):
        yield train_epoch(network, train_loader, optimizer), validate(network, validation_loader)

def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(params=network.parameters(), lr=1e-2, momentum=0.9)
    return list(_epochs(network, train_loader, validation_loader, optimizer, epochs))

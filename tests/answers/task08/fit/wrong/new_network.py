# Wrong: `fit(network, train_loader, validation_loader, 6)` gave `train_epoch` or `validate` another network; expected
# the one given to it.
def fit(network, train_loader, validation_loader, epochs):
    network = type(network)()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# Wrong: `fit(network, train_loader, validation_loader, 6)` changed the network between the epochs 1 and 2; expected
# each epoch to go on with the network as the one before left it.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        for m in network.children(): m.reset_parameters()
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

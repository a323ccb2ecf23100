# Wrong: `fit(network, train_loader, validation_loader, 6)` made an optimizer of other parameters; expected
# `network.parameters()` of the network that it was given.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.last.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

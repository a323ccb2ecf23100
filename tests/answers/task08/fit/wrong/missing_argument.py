# Wrong: `fit(network, train_loader, validation_loader, 6)` crashed with TypeError: train_epoch() missing 1 required
# positional argument: 'optimizer'. Compare the parameters in the definition with those in the call.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

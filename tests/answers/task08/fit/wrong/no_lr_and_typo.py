# Wrong: `fit(network, train_loader, validation_loader, 6)` crashed with AttributeError: module 'torch.optim' has no
# attribute 'Sgd'.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.Sgd(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

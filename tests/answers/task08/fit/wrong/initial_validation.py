# Wrong: `fit(network, train_loader, validation_loader, 6)` called `validate` 7 times; expected 6, once an epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = [validate(network, validation_loader)]
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

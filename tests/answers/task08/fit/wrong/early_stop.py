# Wrong: `fit(network, train_loader, validation_loader, 6)` called `train_epoch` 3 times; expected 6, once an epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
        if len(history) > 2: break
    return history

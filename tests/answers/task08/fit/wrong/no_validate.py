# Wrong: `fit(network, train_loader, validation_loader, 6)` called `validate` 0 times; expected 6, once an epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = train
        history.append((train, validation))
    return history

# Wrong: `fit(network, train_loader, validation_loader, 6)` called `train_epoch` 0 times; expected 6, once an epoch.
def mine(n, l, o):
    from helpers import standins
    return standins.train_epoch(n, l, o)
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = mine(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# Wrong: `fit(network, train_loader, validation_loader, 6)` made a new optimizer in each epoch, which forgets its
# momentum; expected one, made before the loop.
def fit(network, train_loader, validation_loader, epochs):
    history = []
    for epoch in range(epochs):
        optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

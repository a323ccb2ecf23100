# Wrong: `fit(network, train_loader, validation_loader, 6)`: the loss went from 1.40444 to 1.59865 on easy data;
# expected it to fall. Try a learning rate between 0.01 and 0.1.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, maximize=True)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# Wrong: `fit(network, train_loader, validation_loader, 6)` uses another optimizer; expected `torch.optim.SGD`.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.01)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

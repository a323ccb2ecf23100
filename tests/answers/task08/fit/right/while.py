def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(params=network.parameters(), lr=1e-2, momentum=.9)
    history, done = [], 0
    while done < epochs:
        history.append((train_epoch(network, train_loader, optimizer), validate(network, validation_loader)))
        done += 1
    return history

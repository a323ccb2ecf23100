def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), 0.05, 0.9)
    trains, validations = [], []
    for _ in range(epochs):
        trains.append(train_epoch(network, train_loader, optimizer))
        validations.append(validate(network, validation_loader))
    return list(zip(trains, validations))

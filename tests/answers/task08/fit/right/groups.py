def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD([{'params': [network.first.weight, network.first.bias], 'lr': 0.1}, {'params': [network.last.weight, network.last.bias]}], lr=0.05)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

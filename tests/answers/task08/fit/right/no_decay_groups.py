def fit(network, train_loader, validation_loader, epochs):
    weights = [p for p in network.parameters() if p.ndim > 1]
    biases = [p for p in network.parameters() if p.ndim <= 1]
    optimizer = torch.optim.SGD([{'params': weights, 'weight_decay': 1e-4}, {'params': biases}], lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

import copy

def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history, best, best_state = [], float('inf'), None
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        if validation[0] < best:
            best, best_state = validation[0], copy.deepcopy(network.state_dict())
        history.append((train, validation))
    return history

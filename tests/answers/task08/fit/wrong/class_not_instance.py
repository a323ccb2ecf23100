# Wrong: `fit(network, train_loader, validation_loader, 6)` crashed with AttributeError: type object 'SGD' has no
# attribute 'param_groups'.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

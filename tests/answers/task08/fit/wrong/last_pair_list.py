# Wrong: `fit(network, train_loader, validation_loader, 6)` returned a list of 1: (a tuple of 2: (a tuple of 3:
# (1.09874, 0.392112, 0.953874), a tuple of 3: (1.0509, 0.409013, 0.955124))); expected a list with one pair (train,
# validation) per epoch, so 6 of them.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history[-1:]

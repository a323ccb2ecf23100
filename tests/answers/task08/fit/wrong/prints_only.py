# Wrong: `fit(network, train_loader, validation_loader, 6)` returned a list of 0: (); expected a list with one pair
# (train, validation) per epoch, so 6 of them.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        print(train, validation)
    return history

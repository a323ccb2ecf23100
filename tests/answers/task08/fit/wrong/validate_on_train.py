# Wrong: `fit(network, train_loader, validation_loader, 6)` gave `validate` other batches than those of the validation
# loader: those of the train loader; expected the validation loader in each epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, train_loader)
        history.append((train, validation))
    return history

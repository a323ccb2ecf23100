# Wrong: `fit(network, train_loader, validation_loader, 6)` gave `train_epoch` other batches than those of the train
# loader: those of the validation loader; expected the train loader in each epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        train = train_epoch(network, validation_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

# Wrong: `fit(network, train_loader, validation_loader, 6)` called `validate` before `train_epoch`; expected
# `train_epoch` first in each epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    for epoch in range(epochs):
        validation = validate(network, validation_loader)
        train = train_epoch(network, train_loader, optimizer)
        history.append((train, validation))
    return history

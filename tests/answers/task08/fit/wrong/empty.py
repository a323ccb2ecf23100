# Wrong: `fit(network, train_loader, validation_loader, 6)` called `train_epoch` 0 times; expected 6, once an epoch.
def fit(network, train_loader, validation_loader, epochs):
    return []

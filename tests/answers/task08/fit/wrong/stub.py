# Not attempted: `fit` is not written yet. Write it in its cell above, run that cell, then this one.
def fit(network, train_loader, validation_loader, epochs):
    raise NotImplementedError()

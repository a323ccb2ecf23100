# Wrong: `fit(network, train_loader, validation_loader, 6)` returned a list whose entry 1 is ((1.09874, 0.392112,
# 0.953874), (1.0509, 0.409013, 0.955124)); expected the pair of what `train_epoch` and `validate` returned in that
# epoch: ((1.40444, 0.29413, 0.704602), (1.36746, 0.299357, 0.737072)). This is the last epoch's pair: append a new
# one in each epoch.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history, pair = [], [None, None]
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        pair[0], pair[1] = train, validation
        history.append(pair)
    return history

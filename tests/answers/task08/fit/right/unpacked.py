def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.5)
    history = [None] * epochs
    for e in range(1, epochs + 1):
        loss, known, unknown = train_epoch(network, train_loader, optimizer)
        vl, vk, vu = validate(network, validation_loader)
        history[e - 1] = ((loss, known, unknown), (vl, vk, vu))
    return history

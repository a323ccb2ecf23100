def fit(network, train_loader, validation_loader, epochs):
    network.to("cpu")
    optimizer = torch.optim.SGD(filter(lambda p: p.requires_grad, network.parameters()), lr=0.05, momentum=0.9, dampening=0.1)
    history = list()
    for _ in range(epochs):
        network.train()
        a = train_epoch(network, train_loader, optimizer)
        network.eval()
        with torch.no_grad():
            b = validate(network, validation_loader)
        history.append((a, b))
    return history

# Wrong: `fit(network, train_loader, validation_loader, 6)` crashed with RuntimeError: element 0 of tensors does not
# require grad and does not have a grad_fn. `.item()`, `.detach()`, `torch.tensor(...)` and `torch.no_grad()` cut the
# gradient off.
def fit(network, train_loader, validation_loader, epochs):
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    history = []
    torch.set_grad_enabled(False)
    for epoch in range(epochs):
        train = train_epoch(network, train_loader, optimizer)
        validation = validate(network, validation_loader)
        history.append((train, validation))
    return history

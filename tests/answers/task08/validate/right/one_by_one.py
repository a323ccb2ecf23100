def validate(network, loader):
    network.eval()
    losses, groups = [], {True: [], False: []}
    with torch.no_grad():
        for images, targets in loader:
            for x, t in zip(images, targets):
                z = network(x[None])[0]
                losses.append(EntropicOpenSetLoss.apply(z, t[None]).item())
                groups[bool((t == 1).any())].append(confidence(z, t[None]).item())
    return tuple(sum(g) / len(g) for g in (losses, groups[True], groups[False]))

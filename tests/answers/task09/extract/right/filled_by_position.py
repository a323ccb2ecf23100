def extract(network, loader):
    network.eval()
    n, start = len(loader.dataset), 0
    result = None
    with torch.no_grad():
        for x, t in loader:
            parts = [*network(x), t]
            if result is None:
                result = [torch.empty(n, part.shape[1]) for part in parts]
            for whole, part in zip(result, parts):
                whole[start:start + len(x)] = part
            start += len(x)
    return tuple(result)

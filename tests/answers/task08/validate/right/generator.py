def _outputs(network, loader):
    with torch.no_grad():
        for images, targets in loader:
            yield network(images)[0], targets

def validate(network, loader):
    network.eval()
    z, t = (torch.cat(parts) for parts in zip(*_outputs(network, loader)))
    c = confidence(z, t)
    groups = [c[[1 in row for row in t.tolist()]], c[[1 not in row for row in t.tolist()]]]
    return (entropic_open_set_loss(z, t).item(), *(g.mean().item() for g in groups))

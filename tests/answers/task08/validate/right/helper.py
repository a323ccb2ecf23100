def run(network, loader, optimizer=None):
    z, t = [], []
    for x, y in loader:
        z.append(network(x)[0]); t.append(y)
    z, t = torch.cat(z), torch.cat(t)
    c = confidence(z, t)
    known = t.amax(1) == 1
    return entropic_open_set_loss(z, t).item(), c[known].mean().item(), c[~known].mean().item()
def validate(network, loader):
    network.eval()
    with torch.no_grad():
        return run(network, loader)

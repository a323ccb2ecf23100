from helpers.notebook.widgets import progress_bar


def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in progress_bar(loader, 'x'):
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)

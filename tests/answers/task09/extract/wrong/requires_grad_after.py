# Wrong: `extract(network, loader)` for 7 samples in batches of 3 returned tensors that hold on to their graph;
# expected none: `with torch.no_grad():` around the loop.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs).requires_grad_(), torch.cat(fs), torch.cat(ts)

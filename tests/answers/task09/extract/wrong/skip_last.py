# Wrong: `extract(network, loader)[2]` for 7 samples in batches of 3 returned a tensor of shape (6, 4), float32;
# expected shape (7, 4). These are the targets of all samples.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            if len(images) < loader.batch_size: continue
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)
